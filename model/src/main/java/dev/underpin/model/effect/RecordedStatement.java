package dev.underpin.model.effect;

import dev.underpin.model.finding.Evidence;

/**
 * A statement of a file, with what it did.
 *
 * @param text without its semicolon
 * @param comments that stand before it, as written
 * @param line of its first token, from 1
 * @param column of its first token, from 1
 * @param basis where the effect is from: seen on the real base, seen on a guess of it, or told from the text
 */
public record RecordedStatement(
        String text, String comments, int line, int column, Effect effect, Evidence.Basis basis) {}
