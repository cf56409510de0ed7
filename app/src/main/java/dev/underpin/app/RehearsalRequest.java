package dev.underpin.app;

import dev.underpin.execute.rehearsal.RehearsalWishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A plan to be rehearsed.
 *
 * @param here the folder that relative paths start from
 * @param folder the plan's
 * @param like what the stage is to be like; empty for what the plan was made from
 * @param scale rows on the stage for each row there
 * @param smaller scales at which it is only seen how long the plan takes, to foretell how long it takes with all rows
 * @param old a file of what the application of today sends; empty for what follows from the schema
 * @param workload what was recorded of it, in place of both; then there is no such file
 * @param latter a file of what the new application sends
 */
public record RehearsalRequest(
        Path here,
        Path folder,
        Optional<SourceText> like,
        double scale,
        List<Double> smaller,
        Optional<Path> old,
        Optional<WorkloadRequest> workload,
        Optional<Path> latter,
        RehearsalWishes wishes) {

    public RehearsalRequest {
        smaller = List.copyOf(smaller);
    }

    /** The same with so many rows. */
    RehearsalRequest with(double other) {
        return new RehearsalRequest(here, folder, like, other, smaller, old, workload, latter, wishes);
    }
}
