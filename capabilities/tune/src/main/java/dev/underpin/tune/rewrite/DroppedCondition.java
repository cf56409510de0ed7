package dev.underpin.tune.rewrite;

import java.util.Optional;

/** A condition that goes, with the AND beside it, or with WHERE where it stands alone. */
final class DroppedCondition {

    private DroppedCondition() {}

    /** Empty where more than AND is beside it, or ON would be left with nothing. */
    static Optional<Edit> at(QueryText text, int from, int behind) {
        boolean last = isEnd(text, behind);
        boolean follows = text.is(from - 1, "AND");
        boolean where = text.is(from - 1, "WHERE");
        if (text.is(behind, "AND") && (where || text.is(from - 1, "ON"))) {
            return Optional.of(Edit.gone(text.start(from), text.start(behind + 1)));
        }
        return follows && (last || text.is(behind, "AND")) || where && last
                ? Optional.of(Edit.gone(text.end(from - 2), text.end(behind - 1)))
                : Optional.empty();
    }

    private static boolean isEnd(QueryText text, int place) {
        return text.clauseEnd(place) == place
                || text.find(place, place + 1, "WHERE", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS")
                        .isPresent();
    }
}
