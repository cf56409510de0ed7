package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A column under a new name, while running code uses the old one. */
public final class ColumnRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(ColumnRenamed.class, "Column renamed", Severity.HIGH)
            .when(
                    "A column of an existing table has another name after the statement, and no other column, nor a view in place of the table, has the old one when the transaction ends.")
            .effect(
                    "Every query by the old name fails from the commit on until the new code is deployed everywhere; before, the new code fails.")
            .instead(
                    "Let both names be good for a while: by a view in place of the table, or by a second column that a trigger keeps in step.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html",
                    "https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.altered(statement)
                .filter(Difference.Altered::renamed)
                .filter(column -> Successor.of(statement, oldName(column))
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .filter(column -> !hasView(statement, column.before().name()))
                .filter(column -> !RequiredColumns.addedUpTo(statement)
                        .contains(column.before().subject()))
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, Difference.Altered column) {
        ObjectName table = TableColumns.table(column.after());
        String old = column.before().name();
        String now = column.after().name();
        return finding(
                        Subject.column(table, old),
                        table.name() + "." + old + " is now called " + now
                                + ": running code that uses the old name fails.")
                .evidence(Words.seen(statement, "Nothing in the table has the old name when the transaction ends."))
                .remedy(
                        "Let both names be good until the new code is deployed everywhere. COPY, TRUNCATE and definitions do"
                                + " not go through the view.",
                        OldName.column(statement, table, old, now));
    }

    /** By the table's name of now: it may be renamed at the same time. */
    private static Subject oldName(Difference.Altered column) {
        return Subject.column(
                TableColumns.table(column.after()), column.before().name());
    }

    /** Whether a view takes the place of a table in the same transaction and has the old name. */
    private static boolean hasView(LintedStatement statement, String old) {
        return statement.file().statements().stream()
                .filter(other -> other == statement || statement.sharesTransaction(other))
                .flatMap(other -> other.made(Subject.Kind.COLUMN)
                        .filter(column -> column.name().equals(old) && TableColumns.ofView(other, column)))
                .findAny()
                .isPresent();
    }
}
