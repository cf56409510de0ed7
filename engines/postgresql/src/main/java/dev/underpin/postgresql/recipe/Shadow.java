package dev.underpin.postgresql.recipe;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Names of what exists only while a plan is under way: a name of the user's and a suffix that says why. What is longer than the
 * server takes is cut, and told from others that are cut at the same place by a few letters of its hash.
 */
final class Shadow {

    /** The server cuts names off behind so many bytes. */
    static final int LONGEST = 63;

    private Shadow() {}

    /** What will take the name's place. */
    static String coming(String name) {
        return fit("", name, "__new");
    }

    /** What has had the name. */
    static String former(String name) {
        return fit("", name, "__old");
    }

    /** What is out of sight until it is dropped. */
    static String dropped(String name) {
        return fit("", name, "__dropped");
    }

    /** What keeps two shapes of a table's rows equal. */
    static String bridge(String name) {
        return fit("", name, "__bridge");
    }

    /** Triggers fire in the order of their names, and this one behind those of the user. */
    static String trigger(String bridge) {
        return fit("zzz_", bridge, "");
    }

    /** What proves that a column holds no NULL. */
    static String proof(String table, String column) {
        return fit("", table + "_" + column, "__proof");
    }

    private static String fit(String prefix, String name, String suffix) {
        int room = LONGEST - prefix.length() - suffix.length();
        if (bytes(name) <= room) {
            return prefix + name + suffix;
        }
        var hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        String told = "_%06x".formatted(hash.getValue() & 0xffffff);
        String kept = name;
        while (bytes(kept) > room - told.length()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return prefix + kept + told + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
