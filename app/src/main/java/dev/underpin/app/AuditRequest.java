package dev.underpin.app;

import java.util.Optional;

/**
 * What to audit.
 *
 * @param workload what is asked of it; the counters of a live database where empty
 * @param strict a statement of a script that fails is a fault
 */
public record AuditRequest(SourceText source, Optional<WorkloadRequest> workload, boolean strict) {}
