package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A table that links two others and may link the same two rows twice. */
public final class JoinTableWithoutUniquePair implements Rule {

    private static final Set<String> ORDERING = Set.of("position", "ordinal", "rank", "sort");
    private static final Set<String> TIMES = Set.of("created", "updated", "inserted", "modified", "at", "on");

    private static final Card CARD = CardText.of(
                    JoinTableWithoutUniquePair.class, "Join table without a unique pair", Severity.HIGH)
            .when(
                    "A table holds two foreign keys, both required, and besides them nothing but an id of its own, an ordering"
                            + " and, if it is named after both tables, the times of creation and change. No key but the id"
                            + " covers it.")
            .effect(
                    "The same pair can be stored twice: joins then count it twice, and removing it once leaves it there.")
            .instead("Remove the duplicates and make the pair unique.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables().flatMap(table -> {
            List<ForeignKey> ends = ends(context, table);
            return ends.size() == 2 && isLink(table, ends) && !isUnique(table)
                    ? Stream.of(finding(context, table, ends))
                    : Stream.empty();
        });
    }

    /** The two references; the one to the tenant says whose the pair is, not what is paired. */
    private static List<ForeignKey> ends(ReviewContext context, Table table) {
        String tenant = context.policy().context().tenantColumn();
        return table.foreignKeys()
                .filter(key ->
                        key.columns().size() == 1 && !key.columns().getFirst().equals(tenant))
                .filter(key -> table.column(key.columns().getFirst())
                        .map(Column::nullable)
                        .filter(nullable -> !nullable)
                        .isPresent())
                .sorted(Comparator.comparing(key -> table.columns()
                        .indexOf(table.column(key.columns().getFirst()).orElseThrow())))
                .toList();
    }

    private static boolean isLink(Table table, List<ForeignKey> ends) {
        boolean named = ends.stream().allMatch(end -> isNamedAfter(table, end));
        List<String> all =
                table.foreignKeys().flatMap(key -> key.columns().stream()).toList();
        boolean distinct = !ends.getFirst().columns().equals(ends.getLast().columns());
        return distinct
                && table.columns().stream()
                        .filter(column -> !all.contains(column.name()) && !isOwnId(table, column.name()))
                        .allMatch(column -> NameWords.hasAny(column.name(), ORDERING)
                                || named && TIMES.containsAll(NameWords.of(column.name())));
    }

    /** Names are taken in singular or plural: the first letters decide. */
    private static boolean isNamedAfter(Table table, ForeignKey end) {
        String parent = NameWords.of(end.referenced().name()).getLast();
        String stem = parent.substring(0, Math.min(parent.length(), Math.max(3, parent.length() - 3)));
        return NameWords.of(table.name().name()).stream().anyMatch(word -> word.startsWith(stem));
    }

    private static boolean isOwnId(Table table, String column) {
        return table.primaryKey()
                .map(PrimaryKey::columns)
                .filter(List.of(column)::equals)
                .isPresent();
    }

    /** Any key besides the id settles it, also one that says more than the pair. */
    private static boolean isUnique(Table table) {
        return Relations.keys(table).anyMatch(key -> key.size() != 1 || !isOwnId(table, key.getFirst()))
                || table.indexes().stream().anyMatch(index -> index.unique() && index.isPartial());
    }

    private Finding finding(ReviewContext context, Table table, List<ForeignKey> ends) {
        List<String> pair = ends.stream().map(end -> end.columns().getFirst()).toList();
        String columns = context.phrasing().columns(pair);
        String linked = ReviewContext.list(
                ends.stream().map(end -> end.referenced().name()).distinct().toList());
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " links rows of " + linked + ", and the same pair can be stored twice.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "No key covers " + ReviewContext.list(pair) + " together.",
                        "SELECT " + columns + ", count(*) FROM "
                                + context.phrasing().quote(table.name()) + " GROUP BY " + columns
                                + " HAVING count(*) > 1"))
                .remedy(
                        "Remove the duplicates, then make the pair unique.",
                        context.phrasing()
                                .createIndex(
                                        table.name().name() + "_" + String.join("_", pair) + "_key",
                                        table.name(),
                                        true,
                                        pair,
                                        ""));
    }
}
