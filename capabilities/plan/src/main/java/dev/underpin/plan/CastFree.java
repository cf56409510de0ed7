package dev.underpin.plan;

import java.util.regex.Pattern;

/**
 * Expressions without their casts and brackets. Where a column's type changes, the engine prints what was said about the
 * column with other casts, and means the same.
 */
final class CastFree {

    private static final Pattern CAST = Pattern.compile(
            "::(?:\"[^\"]+\"|[a-z_][a-z0-9_]*)(?:\\.(?:\"[^\"]+\"|[a-z_][a-z0-9_]*))?(?: varying| precision| with(?:out)? time zone)?"
                    + "(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[])*");

    private CastFree() {}

    static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    private static String of(String expression) {
        return CAST.matcher(expression).replaceAll("").replaceAll("[()\\s]", "");
    }
}
