package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are copied into another a few at a time, in the order of a key, each batch in a transaction of its own.
 * Being cut off loses nothing: rows that are there are passed over.
 *
 * @param key the columns that rows are walked by
 * @param batchRows how many rows a batch takes
 * @param sql the whole as one script, with pauses
 * @param done a query that says whether none is missing
 */
public record CopyRows(
        String title,
        ObjectName from,
        ObjectName to,
        List<String> key,
        int batchRows,
        String sql,
        String done,
        List<Hazard> hazards,
        @Nullable Estimate estimate)
        implements Step {
    public CopyRows {
        key = List.copyOf(key);
        hazards = List.copyOf(hazards);
    }
}
