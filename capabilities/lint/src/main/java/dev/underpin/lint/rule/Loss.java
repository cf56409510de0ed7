package dev.underpin.lint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of type does to values that the new type cannot hold.
 *
 * @param values that are hit, in words
 * @param silent whether they are changed without a word; otherwise the statement fails on them
 * @param condition which rows have such a value, in SQL
 */
record Loss(String values, boolean silent, String condition) {

    /** Digits of a second that a timestamp has unless it says otherwise. */
    private static final int MICROSECONDS = 6;

    /** Null where every value of the old type is one of the new. */
    static @Nullable Loss of(TypeText was, TypeText becomes, String type, String column, boolean using) {
        if (was.isText() && becomes.isText() && becomes.length() >= 0) {
            boolean shorter = was.length() < 0 || becomes.length() < was.length();
            return shorter
                    ? new Loss(
                            "values of more than " + becomes.length() + " characters",
                            using,
                            "char_length(" + column + ") > " + becomes.length())
                    : null;
        }
        if (becomes.isWhole()) {
            return toWhole(was, becomes, column);
        }
        if (becomes.isNumeric() && becomes.length() >= 0) {
            return toNumeric(was, becomes, column);
        }
        if (becomes.isFloating()) {
            return toFloating(was, becomes, type, column);
        }
        return toTime(was, becomes, type, column);
    }

    private static @Nullable Loss toWhole(TypeText was, TypeText becomes, String column) {
        if (was.isWhole() && was.width() > becomes.width()) {
            return new Loss(
                    "numbers beyond the range of " + becomes.base(),
                    false,
                    column + " NOT BETWEEN "
                            + List.of("-32768 AND 32767", "-2147483648 AND 2147483647")
                                    .get(becomes.width()));
        }
        return was.isFloating() || was.isNumeric() && was.scale() != 0
                ? new Loss("fractions", true, column + " <> trunc(" + column + ")")
                : null;
    }

    private static @Nullable Loss toNumeric(TypeText was, TypeText becomes, String column) {
        int scale = Math.max(becomes.scale(), 0);
        boolean exact = was.isWhole() || was.isNumeric() && was.length() >= 0 && Math.max(was.scale(), 0) <= scale;
        if (!exact && (was.isNumeric() || was.isFloating())) {
            return new Loss(
                    "digits behind the " + ordinal(scale) + " decimal",
                    true,
                    column + " <> round(" + column + "::numeric, " + scale + ")");
        }
        return exact && was.digits() > becomes.digits()
                ? new Loss(
                        "numbers of more than " + becomes.digits() + " digits before the point",
                        false,
                        "abs(" + column + ") >= 1e" + becomes.digits())
                : null;
    }

    private static @Nullable Loss toFloating(TypeText was, TypeText becomes, String type, String column) {
        boolean shorter = was.isNumeric()
                || was.base().equals("bigint")
                || was.base().equals("double precision") && becomes.base().equals("real")
                || was.base().equals("integer") && becomes.base().equals("real");
        return shorter
                ? new Loss(
                        "digits behind the " + (becomes.base().equals("real") ? "6th" : "15th"),
                        true,
                        column + "::numeric <> " + column + "::" + type + "::numeric")
                : null;
    }

    private static @Nullable Loss toTime(TypeText was, TypeText becomes, String type, String column) {
        if (was.isTimestamp() && becomes.base().equals("date")) {
            return new Loss("times of day", true, column + " <> " + column + "::date");
        }
        boolean coarser = was.isTimestamp()
                && becomes.isTimestamp()
                && becomes.length() >= 0
                && becomes.length() < (was.length() < 0 ? MICROSECONDS : was.length());
        return coarser ? new Loss("parts of a second", true, column + " <> " + column + "::" + type) : null;
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> number + "th";
        };
    }
}
