package dev.underpin.postgresql.query;

import dev.underpin.model.query.CommonTable.Materialization;
import dev.underpin.model.query.FromItem.JoinKind;
import dev.underpin.model.query.RowLock;
import dev.underpin.model.query.SetOperation;
import dev.underpin.model.query.Verb;
import org.jspecify.annotations.Nullable;

/** What the numbers in a tree stand for: those of the server's header files, the same from 14 to 18. */
final class Codes {

    private Codes() {}

    /** Null for a command that is no query. */
    static @Nullable Verb verb(String code) {
        return switch (code) {
            case "1" -> Verb.SELECT;
            case "2" -> Verb.UPDATE;
            case "3" -> Verb.INSERT;
            case "4" -> Verb.DELETE;
            case "5" -> Verb.MERGE;
            default -> null;
        };
    }

    static JoinKind joinKind(String code) {
        return switch (code) {
            case "1" -> JoinKind.LEFT;
            case "2" -> JoinKind.FULL;
            case "3" -> JoinKind.RIGHT;
            default -> JoinKind.INNER;
        };
    }

    static SetOperation.Kind setKind(String code) {
        return switch (code) {
            case "2" -> SetOperation.Kind.INTERSECT;
            case "3" -> SetOperation.Kind.EXCEPT;
            default -> SetOperation.Kind.UNION;
        };
    }

    static Materialization materialization(String code) {
        return switch (code) {
            case "1" -> Materialization.ALWAYS;
            case "2" -> Materialization.NEVER;
            default -> Materialization.BY_DEFAULT;
        };
    }

    static RowLock.Strength strength(String code) {
        return switch (code) {
            case "1" -> RowLock.Strength.KEY_SHARE;
            case "2" -> RowLock.Strength.SHARE;
            case "3" -> RowLock.Strength.NO_KEY_UPDATE;
            default -> RowLock.Strength.UPDATE;
        };
    }

    static RowLock.Waiting waiting(String code) {
        return switch (code) {
            case "1" -> RowLock.Waiting.SKIP;
            case "2" -> RowLock.Waiting.FAIL;
            default -> RowLock.Waiting.WAIT;
        };
    }
}
