package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A reference to one of several tables, which no foreign key can hold. */
public final class PolymorphicReference implements Rule {

    /** References that must outlive what they point at, or that point out of this database. */
    private static final Set<String> HISTORY = NameWords.words("""
            audit audits log logs history version versions event events activity activities outbox archive
            revision revisions journal changelog""");

    private static final Set<String> ELSEWHERE = NameWords.words("""
            external remote provider stripe foreign legacy vendor document identity tax""");

    private static final int MOST_LABELS = 20;

    private static final Card CARD = CardText.of(
                    PolymorphicReference.class, "Reference to one of several tables", Severity.MEDIUM)
            .when(
                    "A table has the columns x_type, a text or enum, and x_id, a number or UUID without a foreign key. Histories"
                            + " and logs, which must outlive what they tell of, and ids of other systems are left out.")
            .effect(
                    "Deleting a parent leaves its children behind, an id of the wrong type goes unseen, and every join needs the type.")
            .instead(
                    "Use one nullable foreign key for each kind of parent with a CHECK that exactly one is given, or a table for"
                            + " each, or one parent table that all kinds share.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> !NameWords.hasAny(table.name().name(), HISTORY))
                .flatMap(table -> table.columns().stream()
                        .filter(id -> isLooseId(table, id))
                        .flatMap(id ->
                                type(context, table, id).stream().map(type -> finding(context, table, type, id))));
    }

    private static boolean isLooseId(Table table, Column column) {
        TypeFamily family = column.type().family();
        List<String> words = NameWords.of(column.name());
        return words.size() > 1
                && words.getLast().equals("id")
                && words.stream().noneMatch(ELSEWHERE::contains)
                && (family == TypeFamily.INTEGER || family == TypeFamily.UUID)
                && table.foreignKeys().noneMatch(key -> key.columns().contains(column.name()));
    }

    private static Optional<Column> type(ReviewContext context, Table table, Column id) {
        List<String> words = new ArrayList<>(NameWords.of(id.name()));
        words.set(words.size() - 1, "type");
        return table.columns().stream()
                .filter(column -> NameWords.of(column.name()).equals(words))
                .filter(column -> {
                    TypeFamily family = context.base(column.type()).family();
                    return family.isText() || family == TypeFamily.ENUM;
                })
                .findFirst();
    }

    private Finding finding(ReviewContext context, Table table, Column type, Column id) {
        List<String> kinds = context.sample(table)
                .flatMap(sample -> sample.column(type.name()))
                .map(values -> List.copyOf(values.labels(MOST_LABELS)))
                .orElse(List.of());
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + "." + id.name() + " refers to whatever " + type.name()
                                + " says, and no foreign key can hold that.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        kinds.isEmpty()
                                ? type.name() + " and " + id.name() + " stand side by side, without a foreign key."
                                : type.name() + " holds " + ReviewContext.list(kinds) + ".",
                        "SELECT " + context.phrasing().quote(type.name()) + ", count(*) FROM "
                                + context.phrasing().quote(table.name()) + " GROUP BY 1"))
                .choice(
                        "Decide how much the reference must hold.",
                        "One nullable foreign key for each kind, and a CHECK that exactly one is given.",
                        "A table for each kind, where the rows have little in common.",
                        "Keep it, and look for orphans in a job of your own.");
    }
}
