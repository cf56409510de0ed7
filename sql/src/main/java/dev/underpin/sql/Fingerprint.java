package dev.underpin.sql;

import java.util.List;
import java.util.Map;

/**
 * What statements have in common that differ only in their values, the length of their lists, comments, blanks and the case of words.
 *
 * @param id the same for all of them, in every run: 16 hex digits
 * @param text the normal form: values are {@code $1}, {@code $2} … in their order; its own fingerprint has the same id
 * @param limit which of the values says how many rows are wanted; 0 where none does
 * @param offset which of the values says how many rows are passed over; 0 where none does
 * @param statements how many statements the text holds
 * @param values as written in this one, in the order of the text; of a list, those of its first item
 * @param longestList how many items the longest list of values has in this one
 * @param tags what its comments say of the application: route, controller, action, job
 */
public record Fingerprint(
        String id,
        String text,
        int limit,
        int offset,
        int statements,
        List<String> values,
        int longestList,
        Map<String, String> tags) {

    public Fingerprint {
        values = List.copyOf(values);
        tags = Map.copyOf(tags);
    }

    public static Fingerprint of(String sql, Dialect dialect) {
        var reader = new FingerprintReader(dialect);
        reader.read(sql);
        return reader.fingerprint();
    }
}
