package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A condition every row meets.
 *
 * @param expression as the engine prints it, without the word CHECK
 * @param inherited whether a parent table has it too
 * @param inheritable false for NO INHERIT
 */
public record CheckConstraint(
        @Nullable String name,
        String expression,
        boolean inherited,
        boolean inheritable,
        boolean validated,
        boolean enforced,
        @Nullable String comment)
        implements Constraint {}
