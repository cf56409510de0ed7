package dev.underpin.postgresql.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of {@code pg_stats} that say something of a column, with the types in which the server takes them back. */
final class StatisticWords {

    static final Map<String, String> TYPES = types();

    static final List<String> ALL = List.copyOf(TYPES.keySet());

    /** Those that hold values of rows. */
    static final List<String> VALUES =
            List.of("most_common_vals", "histogram_bounds", "most_common_elems", "range_bounds_histogram");

    private StatisticWords() {}

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("null_frac", "real");
        types.put("avg_width", "integer");
        types.put("n_distinct", "real");
        types.put("most_common_vals", "text");
        types.put("most_common_freqs", "real[]");
        types.put("histogram_bounds", "text");
        types.put("correlation", "real");
        types.put("most_common_elems", "text");
        types.put("most_common_elem_freqs", "real[]");
        types.put("elem_count_histogram", "real[]");
        types.put("range_length_histogram", "text");
        types.put("range_empty_frac", "real");
        types.put("range_bounds_histogram", "text");
        return types;
    }
}
