package dev.underpin.model.tune;

import java.util.List;

/**
 * Another way to write a query that gives the same rows for less.
 *
 * @param rewrite its id
 * @param rule whose finding it answers; empty where there is none
 * @param title what is done, in a few words
 * @param before the query as its author wrote it, values masked
 * @param after the same with as little changed as could be
 * @param constraints why both give the same, a sentence each
 * @param share of the workload's time, or of its calls where no times are known
 */
public record RewriteAdvice(
        String rewrite,
        String rule,
        String title,
        String fingerprint,
        String before,
        String after,
        List<String> constraints,
        Proof proof,
        double costBefore,
        double costAfter,
        double share) {

    /**
     * What both were run on, with the same rows given each time.
     *
     * @param databases of a few rows each, chosen to tell them apart
     * @param rows in all of them
     * @param answered on how many of them the query gave rows
     * @param seed that the first was drawn by; each of the others by the next
     */
    public record Proof(int databases, long rows, int answered, long seed) {}

    public RewriteAdvice {
        constraints = List.copyOf(constraints);
    }
}
