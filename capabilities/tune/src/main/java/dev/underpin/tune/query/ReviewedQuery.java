package dev.underpin.tune.query;

import dev.underpin.model.query.QueryTree;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.workload.QueryStat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query of the workload with what is known of it.
 *
 * @param share of the workload's time, or of its calls where no times are known
 * @param text that was understood: as it was sent, where that is known, with values that must not be told
 * @param tree empty where the engine does not take it, or it is no query
 * @param plans as they were run, the slowest first; few of many
 */
public record ReviewedQuery(
        QueryStat stat, double share, String text, Optional<QueryTree> tree, List<ExecutedPlan> plans) {

    public ReviewedQuery {
        plans = List.copyOf(plans);
    }

    /** The query and all within it. */
    public Stream<ReviewedTree> trees(QueryContext context) {
        return tree.stream()
                .flatMap(whole -> Stream.concat(
                        Stream.of(new ReviewedTree(this, whole, false, context)),
                        whole.subqueries()
                                .flatMap(QueryTree::all)
                                .map(within -> new ReviewedTree(this, within, true, context))));
    }
}
