package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.StepCondition;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions as plans print them: with no values in them, and the columns that they name. */
final class ConditionText {

    private static final String NAME = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*";
    private static final String TYPE = "(?:" + NAME + ")(?:\\.(?:" + NAME
            + "))?(?: varying| precision)?(?:\\(\\d+(?:,\\d+)?\\))?" + "(?: with(?:out)? time zone)?(?:\\[\\])*";
    /** Values may be long: nothing in here goes back over them. */
    private static final Pattern NAMES_AND_VALUES = Pattern.compile("(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|::(?:" + TYPE + "))"
            + "|(?:\\b[EBX])?'[^']*+(?:''[^']*+)*+(?:'|$)(?:::(?:" + TYPE + "))?"
            + "|(?<![\\p{L}\\p{N}_$\".])\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\p{L}\\p{N}_])");

    private static final Pattern EQUAL = Pattern.compile(
            "(?<![\\w\"])\\((?:\\w+\\.)?\\(?(?:\\w+\\.)?(\"[^\"]+\"|[a-z_]\\w*)\\)?(?:::[a-z ]+)? = (?!ANY)");
    private static final Pattern CAST = Pattern.compile("::(?:" + TYPE + ")");
    private static final Pattern COLUMN =
            Pattern.compile("(?:(?<of>" + NAME + ")\\.)?(?<column>" + NAME + ")(?![\\w$]|\\s*\\(|\\.)");
    private static final Pattern CALL = Pattern.compile("\\b[\\p{L}_][\\p{L}\\p{N}_$]*\\(");

    private ConditionText() {}

    /** @param alias that the columns of the step's relation go by */
    static StepCondition of(StepCondition.Kind kind, String condition, String alias) {
        String masked = masked(condition);
        String bare = CAST.matcher(masked).replaceAll("");
        return new StepCondition(
                kind,
                masked,
                columns(bare, alias),
                equal(masked),
                CALL.matcher(bare).find());
    }

    /** Dots in place of values. */
    static String masked(String condition) {
        return NAMES_AND_VALUES
                .matcher(condition)
                .replaceAll(found -> found.group(1) == null ? "…" : Matcher.quoteReplacement(found.group()));
    }

    private static Set<String> columns(String condition, String alias) {
        Set<String> columns = new TreeSet<>();
        Matcher found = COLUMN.matcher(condition);
        while (found.find()) {
            String of = found.group("of");
            if (of == null || bare(of).equals(alias)) {
                columns.add(bare(found.group("column")));
            }
        }
        return columns;
    }

    private static Set<String> equal(String masked) {
        Set<String> columns = new TreeSet<>();
        if (!masked.contains(" OR ") && !masked.contains("NOT ")) {
            Matcher found = EQUAL.matcher(masked);
            while (found.find()) {
                columns.add(bare(found.group(1)));
            }
        }
        return columns;
    }

    private static String bare(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
