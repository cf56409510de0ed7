package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/** No two rows may conflict. The definition is the engine's text from {@code EXCLUDE} on. */
public record ExclusionConstraint(
        @Nullable String name,
        String definition,
        Deferral deferral,
        @Nullable String comment) implements Constraint {}
