package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that keeps the server from changing what it uses, as the server's message describes it.
 *
 * @param words {@code view orders_codes}, {@code trigger audit on table orders}
 */
record Dependent(String words) {

    private static final Pattern ON_RELATION =
            Pattern.compile("(rule|policy|trigger|constraint) (.+) on (table|view|materialized view) (\\S+)");
    private static final Pattern DEPENDS = Pattern.compile("(.+?) depends on .+");
    private static final Pattern GENERATED = Pattern.compile("Column \".+\" is used by generated column \"(.+)\".*");

    /** All that a refusal's detail names, in the server's order: what depends on what comes behind it. */
    static List<Dependent> in(String message) {
        int detail = message.indexOf(". ");
        return message.substring(detail < 0 ? 0 : detail + 2)
                .lines()
                .map(Dependent::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(Dependent::new)
                .toList();
    }

    private static String words(String line) {
        Matcher generated = GENERATED.matcher(line);
        if (generated.matches()) {
            return "generated column " + generated.group(1);
        }
        Matcher depends = DEPENDS.matcher(line);
        return depends.matches() ? depends.group(1).replaceFirst("^rule _RETURN on ", "") : "";
    }

    /** The statement that takes it away; a comment where that needs thought. */
    String drop(Phrasing phrasing) {
        Matcher part = ON_RELATION.matcher(words);
        if (part.matches()) {
            String name = phrasing.quote(part.group(2));
            return part.group(1).equals("constraint")
                    ? "ALTER TABLE " + part.group(4) + " DROP CONSTRAINT " + name
                    : "DROP " + part.group(1).toUpperCase(Locale.ROOT) + " " + name + " ON " + part.group(4);
        }
        if (words.startsWith("view ") || words.startsWith("function ") || words.startsWith("procedure ")) {
            return "DROP " + words.substring(0, words.indexOf(' ')).toUpperCase(Locale.ROOT)
                    + words.substring(words.indexOf(' '));
        }
        if (words.startsWith("materialized view ")) {
            return "DROP MATERIALIZED VIEW " + words.substring("materialized view ".length());
        }
        return "-- First drop " + words + ".";
    }

    /** How to get its text before it goes. */
    String again() {
        return words.startsWith("view ") || words.startsWith("materialized view ")
                ? "-- CREATE " + words.substring(0, words.lastIndexOf(' ')).toUpperCase(Locale.ROOT)
                        + words.substring(words.lastIndexOf(' ')) + " AS … (its text now: pg_get_viewdef)"
                : "-- Make " + words + " again, if it is still wanted.";
    }
}
