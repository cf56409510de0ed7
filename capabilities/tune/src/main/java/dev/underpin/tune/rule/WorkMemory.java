package dev.underpin.tune.rule;

import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;

/** What to do about memory that a step lacked. */
final class WorkMemory {

    private WorkMemory() {}

    /** Where what is usual would do, whoever ran the query had less. */
    static String advice(PlanRule rule, ReviewedPlan plan, double bytes) {
        return plan.bytes("work_mem")
                .map(usual -> usual >= bytes
                        ? rule.size(bytes) + " of work_mem would do, and " + rule.size(usual)
                                + " is usual here: look why the query had less (ALTER ROLE, SET)."
                        : "SET work_mem to " + rule.size(bytes) + " or more for this query or its role ("
                                + rule.size(usual) + " is usual here).")
                .orElse("SET work_mem to " + rule.size(bytes) + " or more for this query or its role.");
    }
}
