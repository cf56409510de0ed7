package dev.underpin.tune.rewrite;

import dev.underpin.model.tune.RewriteAdvice;

/**
 * A query that is written otherwise.
 *
 * @param before as it is, with values where the workload has them
 * @param after as it is proposed, the same
 */
public record Rewritten(RewriteAdvice advice, String before, String after) {}
