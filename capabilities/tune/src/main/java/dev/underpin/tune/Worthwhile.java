package dev.underpin.tune;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Leaves out new indexes that nobody would notice: without which the workload costs less than 1 % more, and no query twice as much. One that gives
 * room back stays.
 *
 * @param before cost of the workload today
 */
record Worthwhile(IndexSearch search, Collection<TuneQuery> queries, double before) {

    private static final double NOTICED_BY_ALL = 0.01;
    private static final double NOTICED_BY_ONE = 2;

    /** One after the other, the least first: what is left may do the work of what goes. */
    Choice of(Choice choice) {
        Choice left = choice;
        Optional<Candidate> least = least(left);
        while (least.isPresent()) {
            left = search.without(left, least.get());
            least = least(left);
        }
        return left;
    }

    /** What was to go and would be missed stays. */
    Choice keepingMissed(Choice choice) {
        Choice kept = choice;
        for (Standing index : choice.dropped()) {
            Choice with = search.keeping(kept, index);
            kept = isNoticed(with, kept) ? with : kept;
        }
        return kept;
    }

    private Optional<Candidate> least(Choice choice) {
        return choice.indexes().stream()
                .filter(index -> !isNoticed(choice, index))
                .min(Comparator.comparingDouble(
                        index -> search.without(choice, index).cost()));
    }

    private boolean isNoticed(Choice choice, Candidate index) {
        Choice without = search.without(choice, index);
        return without.bytes() >= choice.bytes() || isNoticed(choice, without);
    }

    private boolean isNoticed(Choice with, Choice without) {
        return without.cost() - with.cost() >= NOTICED_BY_ALL * before
                || queries.stream()
                        .anyMatch(query -> search.cost(query, without) >= NOTICED_BY_ONE * search.cost(query, with));
    }
}
