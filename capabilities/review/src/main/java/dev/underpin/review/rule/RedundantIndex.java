package dev.underpin.review.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index whose work another index does as well. */
public final class RedundantIndex implements Rule {

    /** From here on, reading the wider index instead is a price to think about. */
    private static final long MUCH_WIDER = 10;

    private static final Card CARD = CardText.of(RedundantIndex.class, "Redundant index", Severity.LOW)
            .when(
                    "A B-tree index that is not unique has the keys that another index of the table begins with, in the same"
                            + " order and operator classes, with the same predicate; or the very keys of a unique one. Nothing"
                            + " needs it as a constraint. Possible only, where the other one is ten times its size.")
            .effect("Every write keeps both up to date; the other one answers what this one answers.")
            .instead("Drop it.")
            .links("https://www.postgresql.org/docs/current/indexes-multicolumn.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> index.method().equals("btree") && index.valid())
                        .filter(index -> !index.unique() && !index.backsConstraint())
                        .flatMap(index ->
                                cover(table, index).map(wider -> finding(context, table, index, wider)).stream()));
    }

    /** The longest cover: no other one makes that superfluous in turn. */
    private static Optional<Index> cover(Table table, Index index) {
        return table.indexes().stream()
                .filter(other -> other.method().equals(index.method()) && other.valid())
                .filter(other -> Objects.equals(other.predicate(), index.predicate()))
                .filter(other -> covers(other, index))
                .max(Comparator.comparingInt((Index other) -> other.keys().size())
                        .thenComparing(Index::unique)
                        .thenComparing(Index::name));
    }

    private static boolean covers(Index wider, Index index) {
        int size = index.keys().size();
        return wider.keys().size() >= size
                && wider.keys().subList(0, size).equals(index.keys())
                && carries(wider, index)
                && (wider.keys().size() > size
                        || wider.unique()
                        || wider.include().size() > index.include().size());
    }

    private static boolean carries(Index wider, Index index) {
        return index.include().stream()
                .allMatch(column -> wider.include().contains(column)
                        || wider.keys().stream().map(IndexKey::column).anyMatch(column::equals));
    }

    private Finding finding(ReviewContext context, Table table, Index index, Index wider) {
        var name = new ObjectName(table.name().schema(), index.name());
        long own = bytes(context, table, index);
        long other = bytes(context, table, wider);
        return finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        wider.name() + " answers everything that " + index.name() + " answers.")
                .confidence(own > 0 && other > MUCH_WIDER * own ? Confidence.POSSIBLE : Confidence.LIKELY)
                .consequence(consequence(index, wider, own, other))
                .evidence(Evidence.observed(
                        index.name() + " is on " + keys(index) + ", " + wider.name() + " on " + keys(wider) + "."))
                .remedy("Drop " + index.name() + ".", context.phrasing().dropIndex(name));
    }

    private static @Nullable String consequence(Index index, Index wider, long own, long other) {
        return own > 0 && other > 0
                ? index.name() + " takes " + Volume.bytes(own) + ", " + wider.name() + " " + Volume.bytes(other) + "."
                : null;
    }

    private static long bytes(ReviewContext context, Table table, Index index) {
        return context.statistics(new ObjectName(table.name().schema(), index.name()))
                .map(IndexStatistics::bytes)
                .orElse(-1L);
    }

    private static String keys(Index index) {
        String keys = index.keys().stream().map(IndexKey::text).collect(Collectors.joining(", "));
        return (index.unique() ? "unique " : "") + "(" + keys + ")"
                + (index.include().isEmpty() ? "" : " with " + ReviewContext.list(index.include()) + " beside");
    }
}
