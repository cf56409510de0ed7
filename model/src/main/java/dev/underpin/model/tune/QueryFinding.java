package dev.underpin.model.tune;

import dev.underpin.model.finding.Finding;

/**
 * Something wrong with a query of a workload.
 *
 * @param text the query's normal form, without values
 * @param share of the workload's time, or of its calls where no times are known
 * @param calls in the workload; 0 where nobody has counted
 */
public record QueryFinding(Finding finding, String text, double share, long calls) {}
