package dev.underpin.model.plan;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.LockMode;

/** A lock that a step is expected to take. */
public record LockForecast(ObjectName relation, LockMode mode) {}
