package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.Budget;
import java.time.Duration;

/**
 * How a plan is to be rehearsed.
 *
 * @param clients at work during the plan; 0 for none
 * @param beat how often each of them has something to ask
 * @param calm for how long they are looked at before the first step, and for how long both applications run at a deployment
 * @param replica whether a server follows the stage while clients are at work
 * @param crashes whether runner and server are killed too
 * @param seed of everything that is drawn
 */
public record RehearsalWishes(
        int clients, Duration beat, Duration calm, boolean replica, boolean crashes, long seed, Budget budget) {

    public static final int CLIENTS = 8;
    public static final Duration BEAT = Duration.ofMillis(20);
    public static final Duration CALM = Duration.ofSeconds(5);
    public static final long SEED = 20_260_801;
}
