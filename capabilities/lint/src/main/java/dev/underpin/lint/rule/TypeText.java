package dev.underpin.lint.rule;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as the server spells it, taken apart: {@code numeric(10,2)} is {@code numeric} with 10 and 2.
 *
 * @param length -1 where there is none
 * @param scale -1 where there is none
 */
record TypeText(String base, int length, int scale) {

    private static final Pattern FORM =
            Pattern.compile("([a-z ]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?");
    private static final Set<String> TEXT = Set.of("text", "character varying", "character");
    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATING = Set.of("real", "double precision");

    static TypeText of(String type) {
        Matcher form = FORM.matcher(type);
        if (!form.matches()) {
            return new TypeText(type, -1, -1);
        }
        String zone = form.group(4) == null ? "" : form.group(4);
        return new TypeText(form.group(1) + zone, number(form.group(2)), number(form.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    boolean isText() {
        return TEXT.contains(base);
    }

    boolean isWhole() {
        return WHOLE.contains(base);
    }

    boolean isFloating() {
        return FLOATING.contains(base);
    }

    boolean isNumeric() {
        return base.equals("numeric");
    }

    boolean isTimestamp() {
        return base.startsWith("timestamp");
    }

    /** Of whole numbers: how wide, from 0. */
    int width() {
        return WHOLE.indexOf(base);
    }

    /** The digits before the point that a number of it can have; -1 without a limit. */
    int digits() {
        if (isWhole()) {
            return List.of(5, 10, 19).get(width());
        }
        return isNumeric() && length >= 0 ? length - Math.max(scale, 0) : -1;
    }
}
