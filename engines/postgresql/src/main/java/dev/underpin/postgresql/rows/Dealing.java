package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a key are told apart: one keeps its law and its order, one or all of the others are dealt out to its values.
 *
 * @param first the one that is kept
 * @param cost what is lost of the others: their order, and their distribution where there are not enough values to choose from
 */
record Dealing(String first, List<String> dealt, double cost) {

    /** Of ways by which not all rows differ the one that spoils fewest. */
    private static final double NOT_ENOUGH = 10;

    /** @param fixed whether it was first before, and may not be dealt */
    record Member(Law law, double correlation, boolean fixed) {

        private double order() {
            return Math.abs(correlation);
        }

        /** 0 where all values are equally frequent, 1 where one is twice as frequent as they would be then. */
        private double unevenness() {
            return Math.min(1, (double) law.largest() * law.distinct() / law.rows() - 1);
        }
    }

    /** Empty where none may be dealt. */
    static Optional<Dealing> best(Map<String, Member> members) {
        List<Dealing> ways = new ArrayList<>();
        members.forEach((first, member) -> {
            List<String> others = members.keySet().stream()
                    .filter(column ->
                            !column.equals(first) && !members.get(column).fixed())
                    .toList();
            others.forEach(other -> ways.add(one(first, member.law(), other, members.get(other))));
            if (others.size() > 1) {
                ways.add(all(first, member.law(), others, members));
            }
        });
        return ways.stream().min(Comparator.comparing(Dealing::cost));
    }

    private static Dealing one(String first, Law law, String other, Member dealt) {
        double forced =
                (double) law.largest() * dealt.law().largest() / dealt.law().rows() - 1;
        double missing = (double) law.largest() / dealt.law().distinct();
        return new Dealing(
                first,
                List.of(other),
                dealt.order() + Math.max(0, Math.min(1, forced)) + (missing > 1 ? NOT_ENOUGH * missing : 0));
    }

    private static Dealing all(String first, Law law, List<String> others, Map<String, Member> members) {
        double cells = 1;
        double cost = 0;
        for (String other : others) {
            Member dealt = members.get(other);
            cells *= dealt.law().distinct();
            cost += dealt.order() + dealt.unevenness();
        }
        double missing = law.largest() / cells;
        return new Dealing(first, others, cost + (missing > 1 ? NOT_ENOUGH * missing : 0));
    }
}
