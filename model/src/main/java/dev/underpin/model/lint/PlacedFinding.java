package dev.underpin.model.lint;

import dev.underpin.model.finding.Finding;

/**
 * A finding at the statement that shows it.
 *
 * @param statement its index among the file's statements, from 0
 * @param line of the statement's first token, from 1
 * @param column of it, from 1
 * @param basis whether it was seen on the real base, on a guess of it, or told from the text
 */
public record PlacedFinding(
        Finding finding, int statement, int line, int column, dev.underpin.model.finding.Evidence.Basis basis) {}
