package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Code that runs when rows change.
 *
 * @param definition the engine's own CREATE TRIGGER text
 * @param function the routine it calls, where it is not written inline
 * @param firing {@code ENABLED}, {@code DISABLED}, {@code REPLICA} or {@code ALWAYS}
 */
public record Trigger(
        String name,
        String definition,
        @Nullable ObjectName function,
        String firing,
        @Nullable String comment) {}
