package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.SetOperation;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows made distinct over arms that cannot give the same row. */
public final class UnionOfDisjointArms implements TreeRule {

    private static final Card CARD = CardText.of(
                    UnionOfDisjointArms.class, "UNION of arms that share no row", Severity.LOW)
            .needs(Need.QUERY, Need.CATALOG)
            .when("UNION without ALL; two arms give different constants in the same column, and each arm gives a "
                    + "key of the only table it is of.")
            .effect("All rows are sorted or hashed to look for equals that cannot be.")
            .instead("UNION ALL.")
            .links("https://www.postgresql.org/docs/current/queries-union.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        SetOperation set = tree.tree().set();
        if (!(set instanceof SetOperation.Pair pair)
                || pair.all()
                || pair.kind() != SetOperation.Kind.UNION
                || set.pairs().count() > 1) {
            return Stream.empty();
        }
        List<QueryTree> arms = set.arms()
                .map(tree.tree()::entry)
                .flatMap(entry ->
                        entry instanceof RangeEntry.Subquery subquery ? Stream.of(subquery.query()) : Stream.empty())
                .toList();
        return arms.size() == 2
                        && differ(arms.getFirst(), arms.getLast())
                        && arms.stream().allMatch(arm -> hasKey(tree, arm))
                ? Stream.of(finding(tree, "Its arms have no row in common.")
                        .evidence(Evidence.observed(
                                "They give different constants in the same column, and each a key of its table."))
                        .advice("UNION ALL."))
                : Stream.empty();
    }

    private static boolean differ(QueryTree one, QueryTree other) {
        List<Output> left = one.visible().toList();
        List<Output> right = other.visible().toList();
        return IntStream.range(0, Math.min(left.size(), right.size())).anyMatch(i -> {
            Optional<String> mine = Comparison.constant(left.get(i).value());
            return mine.isPresent()
                    && Comparison.constant(right.get(i).value())
                            .filter(its -> !its.equals(mine.get()))
                            .isPresent();
        });
    }

    private static boolean hasKey(ReviewedTree tree, QueryTree arm) {
        var reviewed = new ReviewedTree(tree.query(), arm, true, tree.context());
        Set<String> given = arm.visible()
                .flatMap(output -> reviewed.column(output.value()).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
        return reviewed.onlyTable()
                .filter(place -> TableKeys.keys(place.table())
                        .anyMatch(key -> given.containsAll(key)
                                && key.stream().allMatch(column -> TableKeys.isRequired(place.table(), column))))
                .isPresent();
    }
}
