package dev.underpin.model.finding;

/**
 * A finding in its place among the others.
 *
 * @param rank 1 is first
 * @param score severity x reach x confidence
 * @param reason the factors, in a sentence
 */
public record Ranked(int rank, double score, String reason, Finding finding) {}
