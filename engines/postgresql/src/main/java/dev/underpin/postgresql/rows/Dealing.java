package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of a key are told apart: one keeps its law and its order, one or all of the others are dealt out to its values.
 *
 * @param first the one that is kept
 * @param cost what is lost of the others: their order, and their distribution where there are not enough values to choose from
 */
record Dealing(Member first, List<Member> dealt, double cost) {

    /** Of ways by which not all rows differ the one that spoils fewest. */
    private static final double NOT_ENOUGH = 10;

    /** @param fixed whether it was first before, and may not be dealt */
    record Member(String column, Law law, double correlation, boolean fixed) {

        double order() {
            return Math.abs(correlation);
        }

        /** 0 where all values are equally frequent, 1 where one is twice as frequent as they would be then. */
        private double unevenness() {
            return Math.min(1, (double) law.largest() * law.distinct() / law.rows() - 1);
        }
    }

    /** Empty where none may be dealt. */
    static Optional<Dealing> best(List<Member> members) {
        List<Dealing> ways = new ArrayList<>();
        for (Member first : members) {
            List<Member> others = members.stream()
                    .filter(member -> !member.equals(first) && !member.fixed())
                    .toList();
            others.forEach(other -> ways.add(one(first, other)));
            if (others.size() > 1) {
                ways.add(all(first, others));
            }
        }
        return ways.stream().min(Comparator.comparing(Dealing::cost));
    }

    private static Dealing one(Member first, Member other) {
        double forced = (double) first.law().largest()
                        * other.law().largest()
                        / other.law().rows()
                - 1;
        double missing = (double) first.law().largest() / other.law().distinct();
        return new Dealing(
                first,
                List.of(other),
                other.order() + Math.max(0, Math.min(1, forced)) + (missing > 1 ? NOT_ENOUGH * missing : 0));
    }

    private static Dealing all(Member first, List<Member> others) {
        double cells = 1;
        double cost = 0;
        for (Member other : others) {
            cells *= other.law().distinct();
            cost += other.order() + other.unevenness();
        }
        double missing = first.law().largest() / cells;
        return new Dealing(first, others, cost + (missing > 1 ? NOT_ENOUGH * missing : 0));
    }
}
