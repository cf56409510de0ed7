package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.engine.ColumnSample;
import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Column;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name that a deleted row keeps taken. */
public final class SoftDeleteFullUnique implements Rule {

    private static final Set<String> DELETED = Set.of("deleted", "removed", "discarded");
    private static final Set<String> BESIDE = Set.of("is", "at", "on", "date", "time", "was", "soft", "ts");

    /** What is given out once and for all: a deleted row may well keep it. */
    private static final Set<String> NEVER_GIVEN_AGAIN = NameWords.words("""
            uuid guid token hash digest number no secret fingerprint public""");

    private static final Card CARD = CardText.of(
                    SoftDeleteFullUnique.class, "Deleted rows keep unique values taken", Severity.MEDIUM)
            .when(
                    "A table marks rows as deleted, and a unique constraint over other columns covers deleted rows too. Left out"
                            + " are keys that foreign keys point at, and those over tokens, hashes, running numbers, UUIDs and"
                            + " generated ids.")
            .effect(
                    "What was deleted cannot be made again under the same name, and the user sees nothing that stands in the way.")
            .instead("Make the key hold for the rows that are not deleted only: a partial unique index.")
            .links("https://www.postgresql.org/docs/current/indexes-partial.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> marker(table).stream()
                        .flatMap(marker -> UniqueKey.of(table)
                                .filter(key -> !key.columns().contains(marker.name()))
                                .filter(key -> key.columns().stream()
                                        .flatMap(name -> table.column(name).stream())
                                        .noneMatch(SoftDeleteFullUnique::isGivenOnce))
                                .filter(key -> !key.isReferenced(context, table))
                                .map(key -> finding(context, table, key, marker))));
    }

    /** The column that says a row is deleted: a nullable time, or a boolean. */
    private static Optional<Column> marker(Table table) {
        return table.columns().stream()
                .filter(column -> NameWords.hasAny(column.name(), DELETED)
                        && NameWords.of(column.name()).stream()
                                .allMatch(word -> DELETED.contains(word) || BESIDE.contains(word)))
                .filter(column -> column.type().family() == TypeFamily.BOOLEAN || isTime(column))
                .findFirst();
    }

    private static boolean isTime(Column column) {
        return column.nullable()
                && switch (column.type().family()) {
                    case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> true;
                    default -> false;
                };
    }

    private static boolean isGivenOnce(Column column) {
        return column.identity() != null
                || column.defaultValue() != null && column.defaultValue().contains("(")
                || column.type().family() == TypeFamily.UUID
                || NameWords.hasAny(column.name(), NEVER_GIVEN_AGAIN);
    }

    private Finding finding(ReviewContext context, Table table, UniqueKey key, Column marker) {
        String columns = ReviewContext.list(key.columns());
        String deleted = context.phrasing().quote(marker.name())
                + (marker.type().family() == TypeFamily.BOOLEAN ? "" : " IS NOT NULL");
        return finding(
                        key.subject(table),
                        "A deleted row of " + table.name().name() + " keeps its " + columns + " taken: " + key.title()
                                + " covers deleted rows too.")
                .confidence(Confidence.LIKELY)
                .consequence(consequence(context, table, marker))
                .evidence(Evidence.observed(
                        marker.name() + " marks deleted rows, and the key does not look at it.",
                        "SELECT count(*) FROM " + context.phrasing().quote(table.name()) + " WHERE " + deleted))
                .remedy(
                        "If " + columns
                                + " may be used again after a deletion, let the key hold for rows that are there.",
                        context.has(Ability.PARTIAL_INDEXES)
                                ? replacement(context.phrasing(), table, key, marker)
                                : List.of());
    }

    private static @Nullable String consequence(ReviewContext context, Table table, Column marker) {
        boolean flag = marker.type().family() == TypeFamily.BOOLEAN;
        return context.sample(table)
                .flatMap(sample -> sample.column(marker.name()))
                .filter(values -> deleted(values, flag) > 0)
                .map(values -> Volume.count(deleted(values, flag)) + " of " + Volume.count(values.size())
                        + " rows looked at are marked as deleted.")
                .orElse(context.volume(table));
    }

    private static long deleted(ColumnSample values, boolean flag) {
        return flag ? values.matching(value -> value.startsWith("t") || value.equals("1")) : values.present();
    }

    private static List<String> replacement(Phrasing phrasing, Table table, UniqueKey key, Column marker) {
        String name = phrasing.quote(marker.name());
        List<String> drop = key.drop(phrasing, table);
        if (drop.isEmpty()) {
            return List.of();
        }
        var statements = new ArrayList<>(phrasing.createIndex(
                table.name().name() + "_" + String.join("_", key.columns()) + "_live_key",
                table.name(),
                true,
                key.columns(),
                "WHERE " + (marker.type().family() == TypeFamily.BOOLEAN ? "NOT " + name : name + " IS NULL")));
        statements.addAll(drop);
        return statements;
    }
}
