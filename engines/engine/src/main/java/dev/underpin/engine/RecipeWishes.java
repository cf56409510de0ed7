package dev.underpin.engine;

import dev.underpin.model.snapshot.Statistics;

/**
 * What recipes are to go by.
 *
 * @param serverVersion the major version of the server that the plan is for
 * @param statistics of the database today, for estimates; {@link Statistics#NONE} where unknown
 * @param keepDays how long what is to be dropped is kept out of sight first; 0 for not at all
 * @param batchRows how many rows a backfill takes at once
 */
public record RecipeWishes(int serverVersion, Statistics statistics, int keepDays, int batchRows) {

    public static final int KEEP_DAYS = 7;
    public static final int BATCH_ROWS = 5_000;
}
