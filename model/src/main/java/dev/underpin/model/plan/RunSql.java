package dev.underpin.model.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements to be run. They either all take effect or none does: one statement, or one transaction.
 *
 * @param locks on what was there before, as forecast: the strongest for each relation
 * @param done a query that says whether it has been done already; null where doing it again changes nothing
 * @param leftover what an attempt that was cut off may have left; null where nothing
 * @param estimate null where it is done at once, or nothing is known
 */
public record RunSql(
        String title,
        SqlBatch sql,
        List<LockForecast> locks,
        Timeouts timeouts,
        List<Hazard> hazards,
        Undo undo,
        @Nullable String done,
        @Nullable Leftover leftover,
        @Nullable Estimate estimate)
        implements Step {
    public RunSql {
        locks = List.copyOf(locks);
        hazards = List.copyOf(hazards);
    }
}
