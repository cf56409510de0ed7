package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are brought up to date a few at a time, in the order of a key, each batch in a transaction of its own. Being cut
 * off loses nothing: rows that are done are not pending any more.
 *
 * @param key the columns that rows are walked by; empty where the table has no key, and they are walked as they lie
 * @param assignments what a row is given, as behind SET
 * @param pending which rows are not done yet
 * @param batchRows how many rows a batch takes
 * @param sql the same as one script, with pauses, for those who run it by hand
 * @param done a query that says whether none is pending
 */
public record Backfill(
        String title,
        ObjectName table,
        List<String> key,
        String assignments,
        String pending,
        int batchRows,
        String sql,
        String done,
        List<Hazard> hazards,
        @Nullable Estimate estimate)
        implements Step {
    public Backfill {
        key = List.copyOf(key);
        hazards = List.copyOf(hazards);
    }
}
