package dev.underpin.review.rule;

import dev.underpin.engine.Inclusion;
import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A reference that old rows were never held to. */
public final class ForeignKeyNotValidated implements Rule {

    private static final Card CARD = CardText.of(
                    ForeignKeyNotValidated.class, "Foreign key that was never validated", Severity.MEDIUM)
            .when("A foreign key is marked NOT VALID or NOT ENFORCED.")
            .effect(
                    "It reads like a promise and is none: rows from before may refer to parents that do not exist, and the"
                            + " planner cannot rely on it.")
            .instead("Remove or repair the orphans, then validate it. Validating does not block writes.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> !key.validated() || !key.enforced())
                        .map(key -> finding(context, table, key)));
    }

    private Finding finding(ReviewContext context, Table table, ForeignKey key) {
        String named = key.name() == null ? ReviewContext.list(key.columns()) : key.name();
        String query = orphans(context, table, key);
        Optional<Inclusion> counted = inclusion(context, table, key).filter(inclusion -> inclusion.rows() > 0);
        long orphans = counted.map(Inclusion::orphans).orElse(0L);
        Draft draft = finding(
                        Subject.column(table.name(), key.columns().getFirst()),
                        named
                                + (key.enforced()
                                        ? " was added without checking the rows that were there."
                                        : " is not enforced: nothing checks any row."))
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        counted.map(inclusion -> seen(inclusion, key))
                                .orElse("Rows from before were never compared with "
                                        + key.referenced().name() + "."),
                        query));
        if (!key.enforced()) {
            return draft.choice(
                    "Decide what it is meant to be.",
                    "Enforce it, once no orphans are left.",
                    "Drop it, if it is there for documentation only, and say so in a comment.");
        }
        return draft.remedy(
                orphans > 0
                        ? "Repair the " + Volume.count(orphans) + " orphans, then validate it."
                        : "Validate it; writes go on meanwhile.",
                context.phrasing().validate(table.name(), named));
    }

    private static Optional<Inclusion> inclusion(ReviewContext context, Table table, ForeignKey key) {
        List<String> referenced = context.relations().referencedColumns(key);
        return key.columns().size() == 1 && referenced.size() == 1
                ? context.inclusion(
                        new ColumnName(table.name(), key.columns().getFirst()),
                        new ColumnName(key.referenced(), referenced.getFirst()))
                : Optional.empty();
    }

    private static String seen(Inclusion inclusion, ForeignKey key) {
        return Volume.count(inclusion.orphans()) + " of " + Volume.count(inclusion.rows())
                + (inclusion.complete() ? "" : " sampled") + " rows have no parent in "
                + key.referenced().name() + ".";
    }

    private static String orphans(ReviewContext context, Table table, ForeignKey key) {
        Phrasing phrasing = context.phrasing();
        List<String> referenced = context.relations().referencedColumns(key);
        String pairs = IntStream.range(
                        0, Math.min(referenced.size(), key.columns().size()))
                .mapToObj(i -> "p." + phrasing.quote(referenced.get(i)) + " = c."
                        + phrasing.quote(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String present = key.columns().stream()
                .map(column -> "c." + phrasing.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return "SELECT count(*) FROM " + phrasing.quote(table.name()) + " c WHERE " + present
                + " AND NOT EXISTS (SELECT 1 FROM " + phrasing.quote(key.referenced()) + " p WHERE " + pairs + ")";
    }
}
