package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/** A statement the server rewrites into others. The definition is the engine's own CREATE RULE text. */
public record RewriteRule(
        String name,
        String definition,
        String firing,
        @Nullable String comment) {}
