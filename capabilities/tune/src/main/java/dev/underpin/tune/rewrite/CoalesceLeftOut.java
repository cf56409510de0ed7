package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** COALESCE of a column that is never NULL goes, so that an index on the column serves. */
public final class CoalesceLeftOut implements Rewrite {

    private record Found(ReviewedTree tree, Expression.Column column, ColumnName name) {}

    @Override
    public String id() {
        return "coalesce-left-out";
    }

    @Override
    public String title() {
        return "The column itself in place of COALESCE";
    }

    @Override
    public String rule() {
        return "coalesce-on-column";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(CoalesceLeftOut::found))
                .flatMap(found -> Site.only(site.text().all("COALESCE", "("))
                        .flatMap(place ->
                                edits(site.text(), place, found.column().name()))
                        .map(edits -> new Draft(edits, guards(site, found))));
    }

    private static Stream<Found> found(ReviewedTree tree) {
        return Comparison.in(tree)
                .flatMap(comparison -> comparison.value() instanceof Expression.Coalesce coalesce
                                && coalesce.parts().getFirst() instanceof Expression.Column column
                                && column.type().equals(coalesce.type())
                        ? tree.tree().column(column).map(name -> new Found(tree, column, name)).stream()
                        : Stream.empty());
    }

    private static Optional<List<Edit>> edits(QueryText text, int place, String name) {
        int column = place + 2;
        int behind = text.afterColumn(column);
        int close = text.partner(place + 1);
        return close < 0 || !text.isColumn(behind, name) || !text.is(behind, ",")
                ? Optional.empty()
                : Optional.of(List.of(
                        Edit.gone(text.start(place), text.start(column)),
                        Edit.gone(text.end(behind - 1), text.end(close))));
    }

    private static List<Guard> guards(Site site, Found found) {
        return List.of(new Guard(
                "the column is never NULL",
                found.name().table().name() + "." + found.name().column() + " is NOT NULL.",
                !found.tree().optional().contains(found.column().range())
                        && site.context()
                                .table(found.name().table())
                                .filter(table ->
                                        TableKeys.isRequired(table, found.name().column()))
                                .isPresent()));
    }
}
