package dev.underpin.review.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Two indexes that are the same but for their names. */
public final class DuplicateIndex implements Rule {

    private static final Card CARD = CardText.of(DuplicateIndex.class, "Duplicate index", Severity.MEDIUM)
            .when(
                    "Two indexes of a table agree in method, keys with their order and operator classes, payload, predicate,"
                            + " uniqueness and NULL treatment.")
            .effect("Every write keeps both up to date; reads use one. Disk, cache and VACUUM pay for it.")
            .instead("Drop the one that no constraint needs.")
            .links("https://www.postgresql.org/docs/current/indexes.html");

    /** The one to keep: what a constraint needs, then the one named after its table, then the shorter name. */
    private static Comparator<Index> preference(Table table) {
        return Comparator.comparing((Index index) -> !index.backsConstraint())
                .thenComparing(index -> !index.name().startsWith(table.name().name()))
                .thenComparing(index -> index.name().length())
                .thenComparing(Index::name);
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.indexes().stream()
                        .flatMap(index -> twin(table, index).map(kept -> finding(context, table, index, kept))));
    }

    /** The index that makes this one superfluous: an equal one that is preferred to it. */
    private static Stream<Index> twin(Table table, Index index) {
        List<Index> equal = table.indexes().stream()
                .filter(other -> same(index, other))
                .sorted(preference(table))
                .toList();
        Index kept = equal.getFirst();
        return kept.equals(index) || index.backsConstraint() ? Stream.empty() : Stream.of(kept);
    }

    private static boolean same(Index one, Index other) {
        return one.method().equals(other.method())
                && one.keys().equals(other.keys())
                && one.include().equals(other.include())
                && java.util.Objects.equals(one.predicate(), other.predicate())
                && one.unique() == other.unique()
                && one.nullsDistinct() == other.nullsDistinct()
                && one.valid() == other.valid();
    }

    private Finding finding(ReviewContext context, Table table, Index index, Index kept) {
        var name = new ObjectName(table.name().schema(), index.name());
        long bytes = context.statistics(name).map(IndexStatistics::bytes).orElse(-1L);
        return finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        index.name() + " is the same index as " + kept.name() + ".")
                .consequence(bytes > 0 ? index.name() + " takes " + Volume.bytes(bytes) + "." : null)
                .evidence(Evidence.observed("Both are " + (index.unique() ? "unique " : "") + index.method() + " on ("
                        + String.join(
                                ", ",
                                index.keys().stream().map(key -> key.text()).toList()) + ")."))
                .remedy("Drop " + index.name() + ".", context.phrasing().dropIndex(name));
    }
}
