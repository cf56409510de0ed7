package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a log before it is read.
 *
 * @param prefix {@code log_line_prefix} as the user named it; null to find it from the lines
 * @param served {@code log_line_prefix} of the server that the log may be of, which is used where it reads the lines; null where none is known
 * @param format that the user named; null to find it from the lines
 */
public record KnownOfLog(
        @Nullable String prefix,
        @Nullable String served,
        @Nullable LogFormat format) {

    /** What a user says of it. */
    public static KnownOfLog named(@Nullable String prefix, @Nullable LogFormat format) {
        return new KnownOfLog(prefix, null, format);
    }
}
