package dev.underpin.execute;

import dev.underpin.model.plan.PhaseKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be run.
 *
 * @param by who runs it, for the journal
 * @param unrehearsed why it is run without having been rehearsed; null where it was
 * @param upTo the last phase to be run; all where empty
 * @param confirmed whether what the plan waits for next is so
 * @param stallBudget for how long in all a step may stand in a queue for locks, in which others queue behind it
 * @param niceness how long to rest behind a batch of rows while clients are at work, as a share of the time that it took; longer where
 *     they feel it all the same. Behind a lock that stops them a hundred times that
 * @param workers sessions that write rows while no client is at work
 */
public record RunWishes(
        String by,
        @Nullable String unrehearsed,
        Optional<PhaseKind> upTo,
        boolean confirmed,
        Duration stallBudget,
        double niceness,
        int workers,
        RowLimits limits) {

    public static final Duration STALL_BUDGET = Duration.ofSeconds(20);
    public static final double NICENESS = 1.0;
}
