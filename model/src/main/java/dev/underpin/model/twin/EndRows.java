package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Map;

/** The lowest and the highest value of each column of a table that leads a sorted index. */
public record EndRows(ObjectName table, Map<String, String> lowest, Map<String, String> highest) {
    public EndRows {
        lowest = Map.copyOf(lowest);
        highest = Map.copyOf(highest);
    }
}
