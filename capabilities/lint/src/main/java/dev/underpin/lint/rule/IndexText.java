package dev.underpin.lint.rule;

import dev.underpin.model.effect.CatalogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's own text of an index, taken apart. */
final class IndexText {

    private static final Pattern CREATES = Pattern.compile("^(CREATE (?:UNIQUE )?INDEX) ");
    private static final Pattern ON = Pattern.compile(" ON (?:ONLY )?(?=\\S+ USING )");
    private static final Pattern KEYS = Pattern.compile(" USING \\w+ \\(");

    private IndexText() {}

    /** The same index, built while writes go on. */
    static String concurrently(CatalogEntry index) {
        return CREATES.matcher(index.text("definition")).replaceFirst("$1 CONCURRENTLY ");
    }

    /** The same index under another name, quoted where needed, built while writes go on. */
    static String concurrently(CatalogEntry index, String name) {
        String kind = index.is("unique") ? "CREATE UNIQUE INDEX CONCURRENTLY " : "CREATE INDEX CONCURRENTLY ";
        return kind + name + " ON " + body(index);
    }

    /** What follows its name: table, method, keys, and all conditions. Two indexes with the same body are the same. */
    static String body(CatalogEntry index) {
        String definition = index.text("definition");
        Matcher on = ON.matcher(definition);
        return on.find() ? definition.substring(on.end()) : definition;
    }

    /** Its keys with order and operator classes, as far as they are not the usual ones. */
    static List<String> keysAsWritten(CatalogEntry index) {
        return keys(index.text("definition"), true);
    }

    /** What is indexed, each as an expression. Empty where a key has an order or operator class of its own. */
    static List<String> keys(CatalogEntry index) {
        return index.is("expressions") ? keys(index.text("definition"), false) : ConstraintFacts.columns(index);
    }

    private static List<String> keys(String definition, boolean withOrder) {
        Matcher begins = KEYS.matcher(definition);
        if (!begins.find()) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        var key = new StringBuilder();
        int depth = 0;
        for (int i = begins.end(); i < definition.length(); i++) {
            char c = definition.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                keys.add(key.toString().strip());
                key.setLength(0);
                if (c == ')') {
                    return keys;
                }
                continue;
            }
            if (!withOrder && depth == 0 && c == ' ' && !key.toString().isBlank()) {
                return List.of();
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            key.append(c);
        }
        return List.of();
    }
}
