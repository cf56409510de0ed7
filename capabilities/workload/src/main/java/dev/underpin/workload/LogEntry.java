package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/**
 * One message of a PostgreSQL server, whichever format it was written in.
 *
 * @param time when it was written, in milliseconds since 1970; {@link Timestamps#NONE} where the log does not say
 * @param session what tells this session from others; empty where the log does not say
 * @param severity {@code LOG}, {@code ERROR}; in English
 * @param statement what ran when it was written, where the server says so
 */
record LogEntry(
        long time,
        String session,
        @Nullable String database,
        @Nullable String application,
        String severity,
        String message,
        @Nullable String detail,
        @Nullable String statement) {

    boolean failure() {
        return severity.equals("ERROR") || severity.equals("FATAL") || severity.equals("PANIC");
    }
}
