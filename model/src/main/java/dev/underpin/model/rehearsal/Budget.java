package dev.underpin.model.rehearsal;

import java.time.Duration;
import java.util.Optional;

/**
 * What a plan may cost.
 *
 * @param stall the longest that any client may wait
 * @param duration of all steps together, waits for people apart
 * @param walBytes written ahead by all steps together
 * @param lag by which a replica may be behind, where there is one on the stage
 */
public record Budget(Duration stall, Optional<Duration> duration, Optional<Long> walBytes, Optional<Duration> lag) {

    /** What clients of most applications bear without an error page. */
    public static final Budget ORDINARY =
            new Budget(Duration.ofSeconds(2), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration LAG = Duration.ofSeconds(10);

    /** By which a replica may be behind, also where nobody said so. */
    public Duration lagAllowed() {
        return lag.orElse(LAG);
    }
}
