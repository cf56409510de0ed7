package dev.underpin.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and queries as the server prints them once it has read its own text again. Three things it prints otherwise the
 * first time: an IN list over another type, {@code (ARRAY['a'::character varying])::text[]}, which comes back with a cast in
 * each element; {@code ((a AND b) AND c)}, as BETWEEN leaves it, which comes back flat; and a literal in a later branch of a
 * UNION, which comes back named like its type. Both texts mean the same; one of them is kept, so that a database and its
 * reloaded dump are equal.
 */
final class SettledText {

    /** Types that the grammar knows under another name than the catalog. */
    private static final Map<String, String> CATALOG_NAMES = Map.ofEntries(
            Map.entry("boolean", "bool"),
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "bpchar"),
            Map.entry("bit varying", "varbit"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[\\w$]+)";
    private static final String TYPE = "(?:" + NAME + "\\.)?" + NAME + "(?:\\([\\d,-]+\\))?(?: (?!AS\\b)[a-z]+)*";

    /** What must be stepped over as a whole. */
    private static final Pattern TOKEN =
            Pattern.compile("E'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\w$]+|.", Pattern.DOTALL);

    private static final Pattern ARRAY_CAST = Pattern.compile("::(" + TYPE + ")\\[]");
    private static final Pattern NAMED_CAST =
            Pattern.compile("(::(" + TYPE + ")(?:\\[])*) AS (" + NAME + ")(?=[,\\s)]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\(-?[\\d.]+\\)");

    private static final Pattern PLAIN = Pattern.compile("[\\d.]+|(?:NULL|E?'[^']*')::[^()]*");
    private static final Group EMPTY = new Group("", List.of(), "");

    private final String text;
    private final Matcher token;
    private int at;

    private SettledText(String text) {
        this.text = text;
        this.token = TOKEN.matcher(text);
    }

    static String of(String text) {
        boolean settled = !text.contains("ARRAY[") && !text.contains(" AS ") && !text.contains("((");
        return settled ? text : new SettledText(text).group("").text();
    }

    /**
     * What stands between two brackets.
     *
     * @param elements the same, cut at its commas
     * @param connector AND or OR, where it is a list of conditions; otherwise empty
     */
    private record Group(String text, List<String> elements, String connector) {

        /** Without the brackets around its first condition, where that is a list of the same kind. */
        Group flat(Group first) {
            String start = "(" + first.text() + ") " + connector + " ";
            return connector.isEmpty() || !first.connector().equals(connector) || !text.startsWith(start)
                    ? this
                    : new Group(
                            first.text() + text.substring(start.length() - connector.length() - 2),
                            elements,
                            connector);
        }
    }

    /** Reads up to the closing bracket and over it. */
    private Group group(String close) {
        var settled = new StringBuilder();
        var elements = new ArrayList<String>();
        int element = 0;
        String connector = "";
        Group first = EMPTY;
        while (at < text.length() && token.find(at)) {
            String word = token.group();
            int start = at;
            at = token.end();
            if (word.equals(close)) {
                break;
            }
            switch (word) {
                case "(" -> {
                    Group inner = group(")");
                    first = settled.isEmpty() ? inner : first;
                    settled.append(bracketed(start, inner));
                }
                case "[" -> array(settled, group("]"));
                case "," -> {
                    elements.add(settled.substring(element));
                    settled.append(word);
                    element = settled.length() + 1;
                }
                case "AND", "OR" -> {
                    connector = connector.isEmpty() ? word : connector;
                    settled.append(word);
                }
                case "BETWEEN", "SELECT" -> {
                    connector = "none";
                    settled.append(word);
                }
                default -> settled.append(word).append(word.endsWith("'") || word.equals("NULL") ? cast() : "");
            }
        }
        elements.add(settled.substring(Math.min(element, settled.length())));
        return new Group(settled.toString(), elements, connector).flat(first);
    }

    private String bracketed(int start, Group inner) {
        Matcher arrayCast = here(ARRAY_CAST);
        if (inner.text().startsWith("ARRAY[") && arrayCast != null) {
            Group array = new SettledText(inner.text().substring("ARRAY[".length())).group("]");
            if (array.text().length() + "ARRAY[]".length() == inner.text().length() && castable(array)) {
                at = arrayCast.end();
                return "ARRAY[" + each(array, "(", ")::" + arrayCast.group(1)) + "]";
            }
        }
        String brackets = "(" + inner.text() + ")";
        return NUMBER.matcher(text.substring(start, at)).matches() ? brackets + cast() : brackets;
    }

    /** Appends an array; one with a cast and no brackets is how statistics objects are printed. */
    private void array(StringBuilder settled, Group array) {
        Matcher cast = here(ARRAY_CAST);
        boolean plain = array.elements().stream()
                .allMatch(element -> PLAIN.matcher(element).matches());
        if (settled.toString().endsWith("ARRAY") && cast != null && plain && castable(array)) {
            at = cast.end();
            settled.append('[').append(each(array, "", "::" + cast.group(1))).append(']');
        } else {
            settled.append('[').append(array.text()).append(']');
        }
    }

    private static boolean castable(Group array) {
        return !array.text().isEmpty() && !array.text().startsWith("ARRAY[");
    }

    private static String each(Group array, String before, String after) {
        return array.elements().stream()
                .map(element -> before + element + after)
                .collect(Collectors.joining(", "));
    }

    /** The cast behind a literal, without a name that is only the cast's type. */
    private String cast() {
        Matcher cast = here(NAMED_CAST);
        if (cast == null || !catalogName(cast.group(2)).equals(unquoted(cast.group(3)))) {
            return "";
        }
        at = cast.end();
        return cast.group(1);
    }

    private @Nullable Matcher here(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static String catalogName(String type) {
        String plain = type.replaceFirst("\\([\\d,-]+\\)", "");
        if (plain.startsWith("interval")) {
            return "interval";
        }
        return CATALOG_NAMES.getOrDefault(
                plain.toLowerCase(Locale.ROOT), unquoted(plain.replaceFirst("^" + NAME + "\\.", "")));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
