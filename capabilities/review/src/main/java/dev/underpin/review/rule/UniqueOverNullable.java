package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
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
import dev.underpin.review.Volume;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A unique constraint that does not hold for the rows where one of its columns is NULL. */
public final class UniqueOverNullable implements Rule {

    private static final int NULLS_NOT_DISTINCT_SINCE = 15;
    private static final Set<TypeFamily> STATES = EnumSet.of(
            TypeFamily.BOOLEAN, TypeFamily.ENUM, TypeFamily.DATE, TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE);

    private static final Card CARD = CardText.of(
                    UniqueOverNullable.class, "Unique constraint that NULL slips through", Severity.MEDIUM)
            .when(
                    "One column of a unique constraint or index over several may be NULL and is a reference, a date, a state or"
                            + " a boolean. Optional names and external ids are no finding, nor is a key whose NULLs a partial"
                            + " unique index covers.")
            .effect(
                    "NULLs are never equal: among the rows where the column is NULL, the other columns may repeat without"
                            + " end.")
            .instead(
                    "Count NULLs as equal (NULLS NOT DISTINCT, PostgreSQL 15 and later), or add a unique index over the other"
                            + " columns for the rows where it is NULL.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> UniqueKey.of(table)
                        .filter(key -> key.columns().size() > 1 && key.nullsDistinct())
                        .flatMap(key -> hole(table, key).stream()
                                .filter(column -> !isCovered(table, key, column))
                                .map(column -> finding(context, table, key, column))));
    }

    /** The one nullable column, where its NULL has a meaning: none, not yet, for all. */
    private static Optional<Column> hole(Table table, UniqueKey key) {
        List<Column> nullable = key.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .filter(Column::nullable)
                .toList();
        return nullable.size() == 1 && (isState(nullable.getFirst()) || isReference(table, nullable.getFirst()))
                ? Optional.of(nullable.getFirst())
                : Optional.empty();
    }

    private static boolean isState(Column column) {
        return STATES.contains(column.type().family());
    }

    private static boolean isReference(Table table, Column column) {
        return table.foreignKeys().map(ForeignKey::columns).anyMatch(List.of(column.name())::equals);
    }

    private static boolean isCovered(Table table, UniqueKey key, Column column) {
        return table.indexes().stream()
                .filter(index -> index.unique() && index.predicate() != null)
                .filter(index -> String.valueOf(index.predicate()).contains(column.name() + " IS NULL"))
                .anyMatch(index -> !index.leadingColumns().contains(column.name())
                        && key.columns().containsAll(index.leadingColumns()));
    }

    private Finding finding(ReviewContext context, Table table, UniqueKey key, Column column) {
        List<String> others = new ArrayList<>(key.columns());
        others.remove(column.name());
        Phrasing phrasing = context.phrasing();
        String columns = phrasing.columns(others);
        return finding(
                        key.subject(table),
                        key.title() + " lets " + ReviewContext.list(others) + " repeat in "
                                + table.name().name() + " wherever " + column.name() + " is NULL.")
                .confidence(isState(column) ? Confidence.LIKELY : Confidence.POSSIBLE)
                .consequence(consequence(context, table, column))
                .evidence(Evidence.observed(
                        column.name() + " may be NULL, and NULLs count as different.",
                        "SELECT " + columns + ", count(*) FROM " + phrasing.quote(table.name()) + " WHERE "
                                + phrasing.quote(column.name()) + " IS NULL GROUP BY " + columns
                                + " HAVING count(*) > 1"))
                .remedy(
                        "If " + ReviewContext.list(others) + " may not repeat without " + column.name()
                                + " either, remove the repetitions and close the hole.",
                        countsNulls(context) && !key.isReferenced(context, table)
                                ? replacement(phrasing, table, key)
                                : phrasing.createIndex(
                                        table.name().name() + "_" + String.join("_", others) + "_null_key",
                                        table.name(),
                                        true,
                                        others,
                                        "WHERE " + phrasing.quote(column.name()) + " IS NULL"));
    }

    private static @org.jspecify.annotations.Nullable String consequence(
            ReviewContext context, Table table, Column column) {
        return context.sample(table)
                .flatMap(sample -> sample.column(column.name()))
                .filter(values -> values.nulls() > 0)
                .map(values -> column.name() + " is NULL in " + Volume.percent((double) values.nulls() / values.size())
                        + " of the rows looked at.")
                .orElse(context.volume(table));
    }

    private static boolean countsNulls(ReviewContext context) {
        return context.has(Ability.NULLS_NOT_DISTINCT) && context.catalog().majorVersion() >= NULLS_NOT_DISTINCT_SINCE;
    }

    private static List<String> replacement(Phrasing phrasing, Table table, UniqueKey key) {
        String name = String.join("_", key.columns()) + "_nulls_key";
        List<String> statements = new ArrayList<>(phrasing.createIndex(
                table.name().name() + "_" + name, table.name(), true, key.columns(), "NULLS NOT DISTINCT"));
        List<String> drop = key.drop(phrasing, table);
        if (!drop.isEmpty()) {
            statements.add("-- Go on only once that index is there: until then the old key is the only one.");
            statements.addAll(drop);
        }
        return statements;
    }
}
