package dev.underpin.model.query;

import java.util.List;
import java.util.stream.Stream;

/** A part of FROM: something that is named there, or a join of two parts. */
public sealed interface FromItem {

    /** @param range place of the entry, from 1 */
    record Named(int range) implements FromItem {}

    /** @param on the conditions that all have to hold */
    record Join(JoinKind kind, FromItem left, FromItem right, List<Expression> on) implements FromItem {
        public Join {
            on = List.copyOf(on);
        }
    }

    /** Which rows of a side without a partner stay. */
    enum JoinKind {
        INNER,
        LEFT,
        FULL,
        RIGHT
    }

    /** The places of all entries in it. */
    default Stream<Integer> ranges() {
        return switch (this) {
            case Named named -> Stream.of(named.range());
            case Join join -> Stream.concat(join.left().ranges(), join.right().ranges());
        };
    }

    /** All joins in it, itself first. */
    default Stream<Join> joins() {
        return switch (this) {
            case Named named -> Stream.empty();
            case Join join ->
                Stream.concat(
                        Stream.of(join),
                        Stream.concat(join.left().joins(), join.right().joins()));
        };
    }
}
