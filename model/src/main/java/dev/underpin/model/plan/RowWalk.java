package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/**
 * How a table's rows are gone through a few at a time.
 *
 * @param key columns that are unique together and never NULL, in whose order rows are taken; empty where there are none, and rows are
 *     taken as they lie
 * @param batchRows how many rows a batch takes at most, where nobody measures how long one takes
 * @param batch the statement for one batch, with {@link #RANGE} for the condition that its rows keep to
 */
public record RowWalk(ObjectName table, List<String> key, int batchRows, String batch) {

    /** What stands in {@link #batch} for the rows of one. */
    public static final String RANGE = "{range}";

    public RowWalk {
        key = List.copyOf(key);
    }

    public String batch(String range) {
        return batch.replace(RANGE, range);
    }
}
