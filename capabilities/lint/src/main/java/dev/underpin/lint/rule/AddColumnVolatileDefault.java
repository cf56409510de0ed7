package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A new column whose default is another one in each row, so that every row has to be written now. */
public final class AddColumnVolatileDefault implements LintRule {

    private static final Card CARD = LintRule.seen(
                    AddColumnVolatileDefault.class, "New column with a default that differs by row", Severity.HIGH)
            .when(
                    "A column is added to an existing table with a default that calls a volatile function, and the table gets new files.")
            .effect(
                    "Reads and writes wait while every row and every index is written anew. Constants and now() cost nothing.")
            .instead(
                    "Add the column without the default, set the default for rows to come, and fill the old ones in batches.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    private static final Pattern CALL = Pattern.compile("[\\w\"]\\(");
    private static final Pattern STABLE =
            Pattern.compile("\\b(now|transaction_timestamp|statement_timestamp|timezone|date_trunc)\\(");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.COLUMN)
                .filter(column -> column.fact("identity") == null && differsByRow(column.text("default")))
                .filter(column -> Parts.rewrote(statement, column))
                .map(column -> finding(statement, column));
    }

    /** A call that is not known to be the same for all rows; sequences have a rule of their own. */
    private static boolean differsByRow(String expression) {
        String rest = STABLE.matcher(expression).replaceAll("");
        return CALL.matcher(rest).find() && !rest.startsWith("nextval(");
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = Parts.table(column);
        return finding(
                        Subject.column(table, column.name()),
                        "Every row of " + table.name() + " is written anew to give " + column.name() + " its "
                                + column.text("default") + ", while nobody can read the table.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy("Let new rows have the default at once, and old ones later.", later(statement, column));
    }

    private static List<String> later(LintedStatement statement, CatalogEntry column) {
        ObjectName table = Parts.table(column);
        String alter = "ALTER TABLE " + statement.phrasing().quote(table) + " ";
        String name = statement.phrasing().quote(column.name());
        String value = column.text("default");
        var sql = new ArrayList<String>();
        sql.add(alter + "ADD COLUMN " + name + " " + column.text("type"));
        sql.add(alter + "ALTER COLUMN " + name + " SET DEFAULT " + value);
        sql.addAll(Backfill.inBatches(statement, table, name + " = " + value, name + " IS NULL"));
        if (column.is("not_null")) {
            sql.addAll(statement.phrasing().setNotNull(table, column.name()));
        }
        return sql;
    }
}
