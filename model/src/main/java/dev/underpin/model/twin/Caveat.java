package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Something by which plans may differ from the database's own.
 *
 * @param table whose queries it touches; null for all
 */
public record Caveat(@Nullable ObjectName table, String text) {

    /** One that touches all queries. */
    public static Caveat general(String text) {
        return new Caveat(null, text);
    }
}
