package dev.underpin.tune.query;

import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import java.util.stream.Stream;

/** A rule that judges each query by itself, and each query within it, from what the engine understands. */
public interface TreeRule extends QueryRule {

    /** Everything of its kind that is wrong with one query; those within it are asked about by themselves. */
    Stream<Finding> judge(ReviewedTree tree);

    @Override
    default Stream<Finding> review(QueryContext context) {
        return context.queries().stream()
                .flatMap(query -> query.trees(context).flatMap(this::judge).distinct());
    }

    /** Begins a finding about the query that a tree is of. */
    default Draft finding(ReviewedTree tree, String message) {
        return finding(tree.query().stat(), message);
    }
}
