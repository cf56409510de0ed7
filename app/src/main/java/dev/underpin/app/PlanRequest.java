package dev.underpin.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what to what a plan is wanted.
 *
 * @param source the database as it is
 * @param target what it is to be, or a migration that would make it so; null where the changes say all
 * @param whole whether a script is the whole target, even if it runs on top of what is there
 * @param changes what two catalogs cannot tell, as {@link dev.underpin.plan.HintText} reads it
 * @param allowLoss whether values may be lost
 * @param keepDays how long what goes is kept out of sight
 * @param batchRows how many rows a backfill takes at once
 */
public record PlanRequest(
        SourceText source,
        @Nullable SourceText target,
        boolean whole,
        List<String> changes,
        boolean allowLoss,
        int keepDays,
        int batchRows) {
    public PlanRequest {
        changes = List.copyOf(changes);
    }
}
