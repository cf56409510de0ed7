package dev.underpin.engine;

import java.util.Map;

/**
 * What a table holds, told by numbers.
 *
 * @param rows in all
 * @param buckets by number, each with a digest of the rows in it
 */
public record RowDigests(long rows, Map<Integer, String> buckets) {
    public RowDigests {
        buckets = Map.copyOf(buckets);
    }
}
