package dev.underpin.model.lint;

import dev.underpin.model.effect.RecordedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement and its verdict.
 *
 * @param harmless why nobody will notice it, in a sentence; null where somebody might, or where it did not run
 */
public record JudgedStatement(
        RecordedStatement recorded, @Nullable String harmless) {}
