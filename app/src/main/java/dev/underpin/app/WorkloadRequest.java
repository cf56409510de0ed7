package dev.underpin.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to read what applications ask of a database.
 *
 * @param sources one live database, or files and folders
 * @param logLinePrefix of a server's log; null to find it from the lines
 * @param logFormat the name of a format, {@code rails}; null to find it from the lines
 */
public record WorkloadRequest(
        List<SourceText> sources,
        @Nullable String logLinePrefix,
        @Nullable String logFormat) {
    public WorkloadRequest {
        sources = List.copyOf(sources);
    }
}
