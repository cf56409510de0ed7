package dev.underpin.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to make cheaper.
 *
 * @param source a live database, or a file of {@code twin export}
 * @param workload where its queries are from; the counters of the live database where empty
 * @param budget bytes that indexes may take more than today
 * @param measured whether what is found has to prove itself on made rows
 * @param scale so many of them for each row there; empty for as many as are made in a few minutes
 * @param also other servers with the same database, whose counts are added
 */
public record TuneRequest(
        SourceText source,
        Optional<WorkloadRequest> workload,
        long budget,
        boolean measured,
        OptionalDouble scale,
        List<SourceText> also) {
    public TuneRequest {
        also = List.copyOf(also);
    }
}
