package dev.underpin.model.workload;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who asked: what the application said of itself in comments, or the name of its connection.
 *
 * @param tags {@code controller=orders}, {@code action=index}
 * @param calls of it with these tags; at least so many
 */
public record Attribution(SortedMap<String, String> tags, long calls) {

    public Attribution {
        tags = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
