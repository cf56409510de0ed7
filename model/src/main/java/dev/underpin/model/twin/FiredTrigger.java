package dev.underpin.model.twin;

import org.jspecify.annotations.Nullable;

/**
 * A trigger, with what all its calls in one execution took.
 *
 * @param constraint that it holds up; null where it is none of a constraint
 * @param relation without its schema
 */
public record FiredTrigger(
        String name, @Nullable String constraint, String relation, double calls, double milliseconds) {}
