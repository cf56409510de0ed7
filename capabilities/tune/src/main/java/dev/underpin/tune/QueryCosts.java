package dev.underpin.tune;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one query: what it cost with which indexes. A plan that needs only indexes that are there is possible; and with fewer indexes no plan
 * is cheaper. This is asked millions of times.
 */
final class QueryCosts {

    /** One answer of the planner. */
    static final class Known {
        private final double cost;
        private final BitSet used;
        private final int[] needed;
        private final long[] seen;

        /**
         * An answer.
         *
         * @param seen what was there that can be of use
         * @param used what the plan needs
         */
        private Known(long[] seen, BitSet used, double cost) {
            this.cost = cost;
            this.used = used;
            this.needed = used.stream().toArray();
            this.seen = seen;
        }

        double cost() {
            return cost;
        }

        BitSet used() {
            return used;
        }

        private boolean isPossible(BitSet there) {
            for (int index : needed) {
                if (!there.get(index)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasSeen(long[] among) {
            for (int i = 0; i < among.length; i++) {
                if ((among[i] & ~(i < seen.length ? seen[i] : 0)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What follows from the answers.
     *
     * @param least it costs no less
     * @param possible the cheapest plan that is known to be possible
     * @param sure whether that is what the planner would choose
     */
    record Reckoned(double least, @Nullable Known possible, boolean sure) {}

    private final BitSet ofUse = new BitSet();
    private long[] words = {};
    private final List<Known> answers = new ArrayList<>();

    /** Only these can be of use to it, and those of before. */
    void relevant(BitSet indexes) {
        ofUse.or(indexes);
        words = ofUse.toLongArray();
    }

    /** Whether one of these can be of use to it. */
    boolean isTouched(BitSet indexes) {
        return ofUse.intersects(indexes);
    }

    /** Of those that are there, what can be of use to it. */
    private long[] among(BitSet there) {
        long[] among = there.toLongArray();
        for (int i = 0; i < among.length; i++) {
            among[i] &= i < words.length ? words[i] : 0;
        }
        return among;
    }

    /** What the planner said with these there. */
    Known answered(BitSet there, BitSet used, double cost) {
        relevant(used);
        return new Known(among(there), used, cost);
    }

    void add(Known answer) {
        answers.add(answer);
    }

    /** One that counts for more than those of before. */
    void addFirst(Known answer) {
        answers.addFirst(answer);
    }

    Reckoned reckoned(BitSet there) {
        long[] among = among(there);
        double least = 0;
        Known possible = null;
        for (Known answer : answers) {
            boolean canBe = answer.isPossible(there);
            if ((canBe || answer.cost > least) && answer.hasSeen(among)) {
                if (canBe) {
                    return new Reckoned(answer.cost, answer, true);
                }
                least = answer.cost;
            }
            if (canBe && (possible == null || answer.cost < possible.cost)) {
                possible = answer;
            }
        }
        return new Reckoned(least, possible, false);
    }
}
