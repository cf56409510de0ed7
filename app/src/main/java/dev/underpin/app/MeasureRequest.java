package dev.underpin.app;

import java.time.Duration;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param workload a live database that counts its queries, or logs
 * @param window between two looks at the counters; empty for all since they began
 */
public record MeasureRequest(WorkloadRequest workload, Optional<Duration> window) {}
