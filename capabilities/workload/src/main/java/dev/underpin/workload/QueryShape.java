package dev.underpin.workload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the normal form of a query shows of its part in a sequence.
 *
 * @param table the first that it reads or writes, without schema; empty where it names none
 * @param compared columns that must equal a value, each with the place of that value, from 0; of an INSERT, the columns that it fills
 * @param lists whether it asks for a list of values
 * @param locks whether it takes locks on what it reads
 * @param counts whether all it says is how many rows there are
 * @param gathers whether it answers one row, by aggregates over all
 * @param joins whether it reads more than one table
 * @param reads columns that it names, and {@code *}
 * @param limit the place of the number of rows wanted; -1 where there is none
 * @param offset the place of the number of rows passed over; -1 where there is none
 */
record QueryShape(
        Verb verb,
        String table,
        Map<String, Integer> compared,
        boolean lists,
        boolean locks,
        boolean counts,
        boolean gathers,
        boolean joins,
        Set<String> reads,
        int limit,
        int offset) {

    enum Verb {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        BEGIN,
        END,
        OTHER
    }

    private static final List<String> KEYS = List.of("id", "uuid", "pk", "guid");

    QueryShape {
        compared = Map.copyOf(compared);
        reads = Set.copyOf(reads);
    }

    boolean writes() {
        return verb == Verb.INSERT || verb == Verb.UPDATE || verb == Verb.DELETE;
    }

    /** Whether it reads rows of a table. */
    boolean asks() {
        return verb == Verb.SELECT && !table.isEmpty();
    }

    /** Whether it asks for the rows of one key, so that many keys could be asked for at once. */
    boolean looksUp() {
        return asks() && !compared.isEmpty() && !lists && !locks;
    }

    /** Whether it may answer many rows, as far as the text shows. */
    boolean givesRows() {
        return asks() && !gathers && (joins || !comparesKey());
    }

    private boolean comparesKey() {
        return compared.keySet().stream().anyMatch(column -> KEYS.contains(column.toLowerCase(Locale.ROOT)));
    }

    /** Whether a key that this query compares is named after the table of another, or that one reads the key of this one's table. */
    boolean followsKeyOf(QueryShape parent) {
        for (String column : compared.keySet()) {
            String stem = stem(column);
            if (!stem.isEmpty() && named(parent.table, stem)) {
                return true;
            }
        }
        return comparesKey()
                && parent.reads.stream().map(QueryShape::stem).anyMatch(stem -> !stem.isEmpty() && named(table, stem));
    }

    /** {@code author} for {@code author_id} and {@code authorId}; empty where a column is no such key. */
    private static String stem(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith("_id")
                ? lower.substring(0, lower.length() - 3)
                : column.endsWith("Id") || column.endsWith("ID") ? lower.substring(0, lower.length() - 2) : "";
        return plain(stem);
    }

    private static boolean named(String table, String stem) {
        String name = plain(table.toLowerCase(Locale.ROOT));
        return name.endsWith(stem)
                || name.endsWith(stem + "s")
                || name.endsWith(stem + "es")
                || stem.endsWith("y") && name.endsWith(stem.substring(0, stem.length() - 1) + "ies");
    }

    private static String plain(String name) {
        return name.replace("_", "");
    }
}
