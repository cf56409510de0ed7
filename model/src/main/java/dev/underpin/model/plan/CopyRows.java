package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that are copied into another a few at a time, each batch in a transaction of its own. Being cut off loses nothing:
 * rows that are there are passed over.
 *
 * @param sql the same as one script, with pauses, for those who run it by hand
 * @param done a query that says whether none is missing
 */
public record CopyRows(
        String title,
        RowWalk walk,
        ObjectName to,
        String sql,
        String done,
        List<Hazard> hazards,
        @Nullable Estimate estimate)
        implements Step {
    public CopyRows {
        hazards = List.copyOf(hazards);
    }
}
