package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ObjectName;

/** Size and use of an index; {@code scans} since {@link Statistics#countersSince}, -1 where unknown. */
public record IndexStatistics(ObjectName index, ObjectName table, long bytes, long scans) {}
