package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** A table that has become the place for everything. */
public final class GodTable implements Rule {

    private static final int MANY = 60;

    /** Wide on purpose: what comes in from elsewhere, and what is laid out for analysis. */
    private static final Set<String> WIDE = NameWords.words("""
            staging stage stg import imports raw landing export exports fact facts mart feature features wide
            flat denormalized snapshot report""");

    private static final Card CARD = CardText.of(GodTable.class, "Table with very many columns", Severity.MEDIUM)
            .when("A table has more than 60 columns. Tables named as staging, import or analysis are left out.")
            .effect(
                    "Every update writes the whole row again, every change of the table touches everybody, and most columns are"
                            + " empty in most rows.")
            .instead("Find the groups of columns that are read and filled together, and give each a table of its own.")
            .links("https://www.postgresql.org/docs/current/storage-page-layout.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> table.columns().size() > MANY)
                .filter(table -> !NameWords.hasAny(table.name().name(), WIDE)
                        && !NameWords.hasAny(table.name().schema(), WIDE))
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        long optional = table.columns().stream().filter(Column::nullable).count();
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " has " + table.columns().size() + " columns.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(optional + " of them may be NULL, "
                        + table.foreignKeys().count() + " foreign keys lead out of it."))
                .choice(
                        "Look at who fills which columns.",
                        "Move groups that are filled together into tables of their own, with the same key.",
                        "Move what is rarely asked for into one JSON document.",
                        "Keep it, if all columns are about one thing and mostly filled.");
    }
}
