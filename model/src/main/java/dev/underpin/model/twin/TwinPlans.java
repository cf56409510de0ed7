package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
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
 * @param whatIfs indexes that do not exist and were to be tried
 * @param queries in their order
 */
public record TwinPlans(
        String source,
        @Nullable Instant takenAt,
        String version,
        String twinVersion,
        List<WhatIf> whatIfs,
        List<QueryOutcome> queries) {

    public TwinPlans {
        whatIfs = List.copyOf(whatIfs);
        queries = List.copyOf(queries);
    }

    /** How many queries and indexes the twin did not take. */
    public long refused() {
        return queries.stream().filter(QueryOutcome.Refused.class::isInstance).count()
                + whatIfs.stream().filter(WhatIf.Refused.class::isInstance).count();
    }

    /** How many queries use an index that was tried. */
    public long users(ObjectName whatIf) {
        return queries.stream()
                .filter(query -> query instanceof QueryOutcome.Planned planned
                        && planned.gain() != null
                        && planned.gain().used().contains(whatIf))
                .count();
    }
}
