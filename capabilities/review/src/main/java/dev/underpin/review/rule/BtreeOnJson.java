package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An index that finds whole documents only, where what is searched for lies inside of them. */
public final class BtreeOnJson implements Rule {

    /** Arrays that are compared as a whole and in order: ways through a tree. */
    private static final Set<String> ORDERED = Set.of("path", "lineage", "ancestors", "ancestry", "tree", "breadcrumb");

    private static final Card CARD = CardText.of(BtreeOnJson.class, "B-tree index on a document", Severity.MEDIUM)
            .when(
                    "A B-tree index that is not unique begins with a whole JSON document or a whole array. Arrays that are named"
                            + " as paths in a tree are left out.")
            .effect(
                    "It answers equality and order of the whole value only, never a search for a key or an element; a value"
                            + " above 2,700 bytes makes the insert fail.")
            .instead(
                    "Index what is searched for: GIN over the document, or a B-tree over the expression that takes one value out.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> index.method().equals("btree") && !index.unique())
                        .flatMap(index -> index.leadingColumns().stream()
                                .limit(1)
                                .flatMap(name -> table.column(name).stream())
                                .filter(BtreeOnJson::isDocument)
                                .map(column -> finding(context, table, index, column))));
    }

    private static boolean isDocument(Column column) {
        return switch (column.type().family()) {
            case JSON, JSON_BINARY -> true;
            case ARRAY -> !NameWords.hasAny(column.name(), ORDERED);
            default -> false;
        };
    }

    private Finding finding(ReviewContext context, Table table, Index index, Column column) {
        boolean array = column.type().family() == TypeFamily.ARRAY;
        return finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        index.name() + " finds whole values of " + table.name().name() + "." + column.name()
                                + ", never " + (array ? "an element" : "a key") + " inside of one.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(column.name() + " is " + column.type() + ", and the index is a B-tree."))
                .remedy(
                        (array
                                        ? "If elements are searched for, index them."
                                        : "If the document is searched with @>, ? or JSON paths, index its inside.")
                                + " If nothing is searched for, only drop the old one.",
                        context.has(Ability.BINARY_JSON) && index.keys().size() == 1
                                ? replacement(context.phrasing(), table, index, column)
                                : List.of());
    }

    private static List<String> replacement(Phrasing phrasing, Table table, Index index, Column column) {
        String where = index.predicate() == null ? "" : " WHERE " + index.predicate();
        String create = "CREATE INDEX CONCURRENTLY "
                + phrasing.quote(table.name().name() + "_" + column.name() + "_gin_idx") + " ON "
                + phrasing.quote(table.name()) + " USING gin (" + phrasing.quote(column.name()) + ")" + where;
        return Stream.concat(
                        Stream.of(create),
                        phrasing.dropIndex(new ObjectName(table.name().schema(), index.name())).stream())
                .toList();
    }
}
