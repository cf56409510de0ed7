package dev.underpin.model.measure;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server whose counters were read.
 *
 * @param system the number that it was given when its files were made: a replica has it too, no other has
 * @param counters what counts, with its version
 * @param settings that decide how fast queries are, where they are not as delivered
 * @param resetAt when the counters began; null where they do not know
 * @param forgotten how often rare statements were given up to make room
 */
public record MeasuredServer(
        String system,
        String database,
        String version,
        String counters,
        Map<String, String> settings,
        @Nullable Instant resetAt,
        long forgotten) {

    public MeasuredServer {
        settings = Map.copyOf(settings);
    }

    /** Whether both are one database. */
    public boolean is(MeasuredServer other) {
        return system.equals(other.system) && database.equals(other.database);
    }
}
