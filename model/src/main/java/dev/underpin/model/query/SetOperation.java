package dev.underpin.model.query;

import java.util.stream.Stream;

/** How the arms of UNION, INTERSECT and EXCEPT go together. */
public sealed interface SetOperation {

    /** @param range place of the entry that holds the arm's query, from 1 */
    record Arm(int range) implements SetOperation {}

    /** @param all whether equal rows are kept */
    record Pair(Kind kind, boolean all, SetOperation left, SetOperation right) implements SetOperation {}

    /** What becomes of the rows of both. */
    enum Kind {
        UNION,
        INTERSECT,
        EXCEPT
    }

    /** All operations in it, itself first. */
    default Stream<Pair> pairs() {
        return switch (this) {
            case Arm arm -> Stream.empty();
            case Pair pair ->
                Stream.concat(
                        Stream.of(pair),
                        Stream.concat(pair.left().pairs(), pair.right().pairs()));
        };
    }

    /** The places of the arms. */
    default Stream<Integer> arms() {
        return switch (this) {
            case Arm arm -> Stream.of(arm.range());
            case Pair pair -> Stream.concat(pair.left().arms(), pair.right().arms());
        };
    }
}
