package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/**
 * One message of a PostgreSQL server, whichever format it was written in.
 *
 * @param time when it was written, in milliseconds since 1970; {@link Timestamps#NONE} where the log does not say
 * @param session what tells this session from others; empty where the log does not say
 * @param severity {@code LOG}, {@code ERROR}; in English
 * @param text that ends with the message
 * @param from where in it the message begins: a log has millions of lines, too many to copy each for that
 * @param statement what ran when it was written, where the server says so
 */
record LogEntry(
        long time,
        String session,
        @Nullable String database,
        @Nullable String application,
        String severity,
        String text,
        int from,
        @Nullable String detail,
        @Nullable String statement) {

    String message() {
        return text.substring(from);
    }

    /** Whether the message does. */
    boolean begins(String with) {
        return text.startsWith(with, from);
    }

    boolean failure() {
        return severity.equals("ERROR") || severity.equals("FATAL") || severity.equals("PANIC");
    }
}
