package dev.underpin.postgresql.recipe;

import java.nio.charset.StandardCharsets;

/** Names of what exists only while a plan is under way: a name of the user's and a suffix that says why, within 63 bytes. */
final class Shadow {

    /** The server cuts names off behind so many bytes. */
    static final int LONGEST = 63;

    private Shadow() {}

    /** What will take the name's place. */
    static String coming(String name) {
        return with(name, "__new");
    }

    /** What has had the name. */
    static String former(String name) {
        return with(name, "__old");
    }

    /** What is out of sight until it is dropped. */
    static String dropped(String name) {
        return with(name, "__dropped");
    }

    /** What keeps two shapes of a table's rows equal. */
    static String bridge(String name) {
        return with(name, "__bridge");
    }

    /** What proves that a column holds no NULL. */
    static String proof(String table, String column) {
        return with(table + "_" + column, "__proof");
    }

    private static String with(String name, String suffix) {
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length + suffix.length() > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + suffix;
    }
}
