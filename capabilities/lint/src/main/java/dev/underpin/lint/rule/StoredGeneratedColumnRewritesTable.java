package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A stored generated column that is added, or gets another expression: its values are computed now, for every row. */
public final class StoredGeneratedColumnRewritesTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    StoredGeneratedColumnRewritesTable.class,
                    "Stored generated column that rewrites the table",
                    Severity.HIGH)
            .when(
                    "A stored generated column is added to an existing table, or its expression is changed, and the table gets new files.")
            .effect("Reads and writes wait while every row and every index is written anew.")
            .instead(
                    "From version 18 on a virtual column, which is free but cannot be indexed; otherwise a plain column that a trigger fills.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-generated-columns.html",
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<Finding> added = statement
                .added(Subject.Kind.COLUMN)
                .filter(column -> column.text("generated").equals("s") && Parts.rewrote(statement, column))
                .map(column -> added(statement, column));
        Stream<Finding> changed = statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> column.changed("expression")
                        && column.after().text("generated").equals("s"))
                .map(Difference::entry)
                .filter(column -> Parts.rewrote(statement, column))
                .map(column -> draft(statement, column, "the new values of ")
                        .remedy(
                                "Fill a second column beside it, and drop the old one once nobody reads it.",
                                plain(statement, column, column.name() + "_new")));
        return Stream.concat(added, changed);
    }

    private Finding added(LintedStatement statement, CatalogEntry column) {
        Draft draft = draft(statement, column, "");
        if (statement.version() < 18) {
            return draft.remedy("Use a plain column that a trigger fills.", plain(statement, column, column.name()));
        }
        ObjectName table = Parts.table(column);
        return draft.remedy(
                "Computed when it is read, the column is added at once; it cannot be indexed. Otherwise let a trigger fill a plain column.",
                List.of("ALTER TABLE " + statement.phrasing().quote(table) + " ADD COLUMN "
                        + statement.phrasing().quote(column.name()) + " " + column.text("type")
                        + " GENERATED ALWAYS AS (" + column.text("expression") + ") VIRTUAL"));
    }

    private Draft draft(LintedStatement statement, CatalogEntry column, String which) {
        ObjectName table = Parts.table(column);
        return finding(
                        Subject.column(table, column.name()),
                        "Every row of " + table.name() + " is written anew to store " + which + column.name()
                                + ", while nobody can read the table.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence());
    }

    private static List<String> plain(LintedStatement statement, CatalogEntry column, String name) {
        return SyncedColumn.filledBy(
                statement, Parts.table(column), name, column.text("type"), column.text("expression"));
    }
}
