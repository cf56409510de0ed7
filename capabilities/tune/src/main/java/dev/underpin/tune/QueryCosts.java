package dev.underpin.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one query: what it cost with which indexes. A plan that needs only indexes that are there is possible; and with fewer indexes no plan
 * is cheaper.
 */
final class QueryCosts {

    /**
     * One answer of the planner.
     *
     * @param seen what was there
     * @param used what the plan needs
     */
    record Known(IndexBits seen, IndexBits used, double cost) {}

    /**
     * What follows from the answers.
     *
     * @param least it costs no less
     * @param possible the cheapest plan that is known to be possible
     * @param sure whether that is what the planner would choose
     */
    record Reckoned(double least, @Nullable Known possible, boolean sure) {
        double most() {
            return possible == null ? Double.POSITIVE_INFINITY : possible.cost();
        }
    }

    /** Less doubt than this share of the cost is none. */
    private static final double SAME = 1e-4;

    private IndexBits ofUse = IndexBits.NONE;
    private final List<Known> answers = new ArrayList<>();

    /** Only these can be of use to it, and those of before. */
    void relevant(IndexBits indexes) {
        ofUse = ofUse.or(indexes);
    }

    /** Whether one that is in the one and not in the other can be of use to it. */
    boolean isTouched(IndexBits former, IndexBits then) {
        return former.differsAmong(then, ofUse);
    }

    void add(Known answer) {
        relevant(answer.used());
        answers.add(answer);
    }

    /** One that counts for more than those of before. */
    void addFirst(Known answer) {
        relevant(answer.used());
        answers.addFirst(answer);
    }

    /** What the planner would answer; empty where what is known leaves it in doubt. */
    Optional<Known> known(IndexBits there) {
        Reckoned reckoned = reckoned(there);
        return Optional.ofNullable(reckoned.possible())
                .filter(possible -> reckoned.sure() || possible.cost() <= reckoned.least() * (1 + SAME));
    }

    /** It costs no less with all that can be of use to it. */
    double floor() {
        return reckoned(ofUse).least();
    }

    /** Of all answers. */
    double cheapest() {
        return answers.stream().mapToDouble(Known::cost).min().orElse(0);
    }

    Reckoned reckoned(IndexBits there) {
        double least = 0;
        Known possible = null;
        for (Known answer : answers) {
            boolean canBe = answer.used().isWithin(there, ofUse);
            if ((canBe || answer.cost() > least) && there.isWithin(answer.seen(), ofUse)) {
                if (canBe) {
                    return new Reckoned(answer.cost(), answer, true);
                }
                least = answer.cost();
            }
            if (canBe && (possible == null || answer.cost() < possible.cost())) {
                possible = answer;
            }
        }
        return new Reckoned(least, possible, false);
    }
}
