package dev.underpin.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are brought up to date a few at a time, each batch in a transaction of its own. Being cut off loses nothing: rows that are
 * done are not pending any more.
 *
 * @param sql the same as one script, with pauses, for those who run it by hand
 * @param done a query that says whether none is pending
 */
public record Backfill(
        String title,
        RowWalk walk,
        String sql,
        String done,
        List<Hazard> hazards,
        @Nullable Estimate estimate) implements Step {
    public Backfill {
        hazards = List.copyOf(hazards);
    }
}
