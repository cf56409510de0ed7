package dev.underpin.tune;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out new indexes that nobody would notice: without which the workload costs less than 1 % more, and no query twice as much. One that gives
 * back 1 % of the room of today's indexes stays. Then each gives way to a smaller one, as long as all of that goes unnoticed, too; one that others have made superfluous
 * thereby goes.
 *
 * @param before cost of the workload today
 * @param room of the indexes that are there, in bytes
 */
record Worthwhile(IndexSearch search, Collection<TuneQuery> queries, double before, long room) {

    /** Of the workload's cost, or of the room of today's indexes. */
    private static final double NOTICED_BY_ALL = 0.01;

    private static final double NOTICED_BY_ONE = 2;

    /** A smaller one takes no more room than this, beside the one that it stands for. */
    private static final double SMALLER = 0.9;

    /** What is left of a choice. */
    Choice of(Choice choice) {
        return noticed(smaller(noticed(choice)));
    }

    /** One after the other, the least first: what is left may do the work of what goes. */
    private Choice noticed(Choice choice) {
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
        long back = without.bytes() - choice.bytes();
        return back > 0 && back >= NOTICED_BY_ALL * room || isNoticed(choice, without);
    }

    /** The largest first, each by the smallest that will do. */
    private Choice smaller(Choice choice) {
        List<Candidate> largest = choice.indexes().stream()
                .sorted(Comparator.comparingLong(Candidate::bytes).reversed())
                .toList();
        Choice left = choice;
        for (Candidate index : largest) {
            left = smaller(choice, left, index);
        }
        return left;
    }

    /** The planner is only asked of what goes unnoticed by the plans that are known. */
    private Choice smaller(Choice choice, Choice left, Candidate index) {
        return search.pool().all().stream()
                .filter(other -> other.isBeside(index) && other.bytes() <= SMALLER * index.bytes())
                .filter(other -> !left.indexes().contains(other))
                .sorted(Comparator.comparingLong(Candidate::bytes))
                .filter(other -> !isNoticedByAll(choice, search.exchangedAtMost(left, index, other)))
                .map(other -> search.exchanged(left, index, other))
                .filter(then -> then.bytes() < left.bytes() && !isNoticed(choice, then))
                .findFirst()
                .orElse(left);
    }

    private boolean isNoticedByAll(Choice with, Choice without) {
        return without.cost() - with.cost() >= NOTICED_BY_ALL * before;
    }

    private boolean isNoticed(Choice with, Choice without) {
        return isNoticedByAll(with, without)
                || queries.stream()
                        .anyMatch(query -> search.cost(query, without) >= NOTICED_BY_ONE * search.cost(query, with));
    }
}
