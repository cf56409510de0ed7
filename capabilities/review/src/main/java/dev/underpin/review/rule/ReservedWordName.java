package dev.underpin.review.rule;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.Locale;
import java.util.stream.Stream;

/** A name that the engine takes for something else unless it is quoted. */
public final class ReservedWordName implements Rule {

    private static final Card CARD = CardText.of(
                    ReservedWordName.class, "Name that is a reserved word", Severity.MEDIUM)
            .when(
                    "A table or a column is called by a word that the engine reserves. Low for columns. Tables of migration tools"
                            + " are left out.")
            .effect(
                    "Every statement must quote it, and where it does not, the error points somewhere else; on PostgreSQL,"
                            + " SELECT * FROM user even runs, and tells who is logged in.")
            .instead("Choose a word that says more: orders for order, position for order, app_user for user.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-keywords-appendix.html",
                    "https://www.sqlite.org/lang_keywords.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> !MigrationTables.isOne(table))
                .flatMap(table -> Stream.concat(
                        Stream.of(table)
                                .filter(one -> isReserved(context, one.name().name()))
                                .map(one -> finding(
                                        context,
                                        one,
                                        Subject.table(one.name()),
                                        one.name().name())),
                        table.columns().stream()
                                .filter(column -> isReserved(context, column.name()))
                                .map(column -> finding(
                                        context,
                                        table,
                                        Subject.column(table.name(), column.name()),
                                        table.name().name() + "." + column.name()))));
    }

    private static boolean isReserved(ReviewContext context, String name) {
        return context.phrasing().reservedWords().contains(name.toLowerCase(Locale.ROOT));
    }

    private Finding finding(ReviewContext context, Table table, Subject subject, String named) {
        boolean column = subject.kind() == Subject.Kind.COLUMN;
        String word = named.substring(named.lastIndexOf('.') + 1);
        return finding(
                        subject,
                        (column ? "The column " : "The table ") + named + " is called by a word that "
                                + context.engineTitle() + " reserves.")
                .severity(column ? Severity.LOW : CARD.severity())
                .consequence(context.volume(table))
                .evidence(Evidence.known(
                        "Without quotes, " + word.toUpperCase(Locale.ROOT) + " is read as a keyword, so it is written "
                                + context.phrasing().quote(word) + "."))
                .choice(
                        "Rename it while it is cheap.",
                        "Rename it in two steps where an application reads it: "
                                + (column ? "a second column" : "a view under the new name")
                                + " first, then the old name goes.",
                        "Keep it, if an ORM writes every statement and quotes every name.");
    }
}
