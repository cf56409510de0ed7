package dev.underpin.postgresql.run;

import java.util.List;

/**
 * Where a walk over a table has come to.
 *
 * @param key the last row's key, as text; the next page's number where rows are walked as they lie; empty before the first row
 * @param written rows that were written so far
 */
record WalkPlace(List<String> key, long written) {

    static final WalkPlace START = new WalkPlace(List.of(), 0);

    WalkPlace {
        key = List.copyOf(key);
    }
}
