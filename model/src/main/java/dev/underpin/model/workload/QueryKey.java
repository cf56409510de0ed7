package dev.underpin.model.workload;

import org.jspecify.annotations.Nullable;

/**
 * Names a query of a workload.
 *
 * @param fingerprint 16 hex digits
 * @param database its name; null where the source does not say
 */
public record QueryKey(String fingerprint, @Nullable String database) {}
