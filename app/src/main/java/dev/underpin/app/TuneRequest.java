package dev.underpin.app;

import java.util.Optional;

/**
 * What to make cheaper.
 *
 * @param source a live database, or a file of {@code twin export}
 * @param workload where its queries are from; the counters of the live database where empty
 * @param budget bytes that indexes may take more than today
 */
public record TuneRequest(SourceText source, Optional<WorkloadRequest> workload, long budget) {}
