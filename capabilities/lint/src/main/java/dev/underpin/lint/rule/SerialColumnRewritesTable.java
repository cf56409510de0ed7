package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
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
import java.util.stream.Stream;

/** A serial or identity column added to a table with rows: each of them gets its number now. */
public final class SerialColumnRewritesTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    SerialColumnRewritesTable.class, "New numbered column that rewrites the table", Severity.HIGH)
            .when(
                    "A serial or identity column, or one with a sequence as its default, is added to an existing table, and the table gets new files.")
            .effect("Reads and writes wait while every row gets its number and every index is written anew.")
            .instead(
                    "Add a plain column, take the numbers of new rows from a sequence, and number the old rows in batches.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES",
                    "https://www.postgresql.org/docs/current/ddl-identity-columns.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.COLUMN)
                .filter(column -> column.fact("identity") != null
                        || column.text("default").startsWith("nextval("))
                .filter(column -> Parts.rewrote(statement, column))
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = Parts.table(column);
        return finding(
                        Subject.column(table, column.name()),
                        "Every row of " + table.name() + " is written anew to number it in " + column.name()
                                + ", while nobody can read the table.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy("Number new rows at once, and old ones later.", later(statement, column));
    }

    private static List<String> later(LintedStatement statement, CatalogEntry column) {
        Phrasing phrasing = statement.phrasing();
        ObjectName table = Parts.table(column);
        String name = phrasing.quote(column.name());
        String sequence = phrasing.quote(new ObjectName(table.schema(), table.name() + "_" + column.name() + "_seq"));
        String number = "nextval(" + phrasing.literal(sequence) + ")";
        String alter = "ALTER TABLE " + phrasing.quote(table) + " ";
        var sql = new ArrayList<String>();
        sql.add(alter + "ADD COLUMN " + name + " " + column.text("type"));
        sql.add("CREATE SEQUENCE " + sequence + " AS " + column.text("type") + " OWNED BY " + phrasing.quote(table)
                + "." + name);
        sql.add(alter + "ALTER COLUMN " + name + " SET DEFAULT " + number);
        sql.addAll(Backfill.inBatches(statement, table, name + " = " + number, name + " IS NULL"));
        sql.addAll(phrasing.setNotNull(table, column.name()));
        return sql;
    }
}
