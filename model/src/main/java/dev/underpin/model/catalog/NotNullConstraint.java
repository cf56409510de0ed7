package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A NOT NULL with something to say beyond {@link Column#nullable}: a chosen name, not validated, not inherited. The
 * ordinary kind is not listed.
 */
public record NotNullConstraint(
        @Nullable String name,
        String column,
        boolean inheritable,
        boolean validated,
        @Nullable String comment) implements Constraint {}
