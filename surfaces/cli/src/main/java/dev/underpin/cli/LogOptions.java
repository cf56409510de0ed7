package dev.underpin.cli;

import dev.underpin.app.SourceText;
import dev.underpin.app.WorkloadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the logs of a workload are written, where their lines do not show it. */
final class LogOptions {

    @Option(
            names = "--log-line-prefix",
            paramLabel = "PREFIX",
            description = "What SHOW log_line_prefix says; without it, it is found from the lines.")
    private @Nullable String logLinePrefix;

    @Option(
            names = "--log-format",
            paramLabel = "NAME",
            description =
                    "How the logs are written, where the lines do not show it: postgresql, csvlog, jsonlog, rails, django,"
                            + " hibernate, prisma, sequelize, typeorm or entity-framework.")
    private @Nullable String logFormat;

    boolean given() {
        return logLinePrefix != null || logFormat != null;
    }

    WorkloadRequest request(List<SourceText> sources) {
        return new WorkloadRequest(sources, logLinePrefix, logFormat);
    }
}
