package dev.underpin.model.twin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a file, planned on a twin.
 *
 * @param source the database whose plans these are, as the exporter named it
 * @param takenAt when its statistics were
 * @param version of the database
 * @param twinVersion of the server that planned
 * @param queries in their order
 */
public record TwinPlans(
        String source, @Nullable Instant takenAt, String version, String twinVersion, List<QueryOutcome> queries) {

    public TwinPlans {
        queries = List.copyOf(queries);
    }

    /** How many the twin did not take. */
    public long refused() {
        return queries.stream().filter(QueryOutcome.Refused.class::isInstance).count();
    }
}
