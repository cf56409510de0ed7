package dev.underpin.tune.query;

import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.twin.ExecutedStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A rule that judges plans as they were run. Of several plans of a query it tells what is wrong with the slowest of those that it has anything
 * to say of, and in how many it is so.
 */
public interface PlanRule extends QueryRule {

    /** Everything of its kind that is wrong with one plan. */
    Stream<Finding> judge(ReviewedPlan plan);

    @Override
    default Stream<Finding> review(QueryContext context) {
        return context.queries().stream().flatMap(query -> review(query, context));
    }

    private Stream<Finding> review(ReviewedQuery query, QueryContext context) {
        List<List<Finding>> said = query.plans().stream()
                .map(plan ->
                        judge(new ReviewedPlan(query, plan, context)).distinct().toList())
                .filter(findings -> !findings.isEmpty())
                .toList();
        return said.stream().limit(1).flatMap(List::stream).map(finding -> finding.with(seen(query, said.size())));
    }

    private Evidence seen(ReviewedQuery query, int speaking) {
        int looked = query.plans().size();
        long all = query.stat().plansSeen();
        if (all <= 1) {
            return Evidence.observed("It is the only plan of the query that was seen.");
        }
        String of = looked < all ? "the " + looked + " slowest of " + number(all) : number(all);
        return Evidence.observed(
                "It is so in " + (speaking == looked && looked < all ? "" : speaking + " of ") + of + " plans.");
    }

    /** Begins a finding about the query that a plan is of. */
    default Draft finding(ReviewedPlan plan, String message) {
        return finding(plan.query().stat(), message);
    }

    /** What a step took of the whole; nothing where times were not taken. */
    default String took(ReviewedPlan plan, double milliseconds) {
        return Double.isNaN(milliseconds) || Double.isNaN(plan.milliseconds())
                ? ""
                : " It took " + time(milliseconds) + " of " + time(plan.milliseconds()) + ".";
    }

    /** The same, of a step without those below. */
    default String took(ReviewedPlan plan, ExecutedStep step) {
        return took(plan, step.ownMilliseconds());
    }

    /** {@code 12,345}. */
    default String number(double count) {
        return String.format(Locale.ROOT, "%,.0f", count);
    }

    /** {@code 3.2 MB}. */
    default String size(double bytes) {
        double kilobyte = 1_024;
        double megabyte = kilobyte * kilobyte;
        return bytes < megabyte
                ? String.format(Locale.ROOT, "%,.0f kB", bytes / kilobyte)
                : bytes < 10 * megabyte
                        ? String.format(Locale.ROOT, "%.1f MB", bytes / megabyte)
                        : bytes < kilobyte * megabyte
                                ? String.format(Locale.ROOT, "%.0f MB", bytes / megabyte)
                                : String.format(Locale.ROOT, "%.1f GB", bytes / megabyte / kilobyte);
    }
}
