package dev.underpin.postgresql.run;

import java.util.List;

/**
 * Where a walk over a part of a table has come to.
 *
 * @param key the last row's key, as text; the next page's number where rows are walked as they lie; empty before the first row
 * @param upTo the last row's key of the part, or the page behind it; empty where it is open
 * @param written rows that were written so far
 */
record WalkPlace(List<String> key, List<String> upTo, long written) {

    WalkPlace {
        key = List.copyOf(key);
        upTo = List.copyOf(upTo);
    }

    /** The same part, further on. */
    WalkPlace at(List<String> further, long rows) {
        return new WalkPlace(further, upTo, written + rows);
    }
}
