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
import java.util.List;
import java.util.stream.Stream;

/** A new column of a domain that has a constraint: the server writes all rows to check it, even where there is no default. */
public final class CheckedDomainColumnRewritesTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CheckedDomainColumnRewritesTable.class,
                    "New column of a checked domain that rewrites the table",
                    Severity.HIGH)
            .when(
                    "A column is added to an existing table, its type is a domain with a constraint, and the table gets new files.")
            .effect(
                    "Reads and writes wait while every row and every index is written anew, though each value is only NULL.")
            .instead(
                    "Add the column with the domain's base type, and its condition as a constraint that is validated later.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES",
                    "https://www.postgresql.org/docs/current/sql-createdomain.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.COLUMN)
                .filter(column -> column.fact("domain") != null
                        && column.fact("generated") == null
                        && column.fact("identity") == null
                        && !column.text("default").contains("("))
                .filter(column -> Parts.rewrote(statement, column) && !otherwise(statement, Parts.table(column)))
                .map(column -> finding(statement, column));
    }

    /** Whether it would be written anew without the column. */
    private static boolean otherwise(LintedStatement statement, ObjectName table) {
        return statement
                .altered(Subject.Kind.COLUMN)
                .anyMatch(other ->
                        other.changed("type") && Parts.table(other.entry()).equals(table));
    }

    private Finding finding(LintedStatement statement, CatalogEntry column) {
        ObjectName table = Parts.table(column);
        Phrasing phrasing = statement.phrasing();
        String alter = "ALTER TABLE " + phrasing.quote(table) + " ";
        String check = phrasing.quote(table.name() + "_" + column.name() + "_check");
        String name = phrasing.quote(column.name());
        String value = column.fact("default") == null ? "" : " DEFAULT " + column.text("default");
        return finding(
                        Subject.column(table, column.name()),
                        "Every row of " + table.name() + " is written anew to check " + column.name()
                                + " against the domain " + column.text("domain")
                                + ", while nobody can read the table.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy(
                        "Say the domain's condition on the column itself, with its name in place of VALUE.",
                        List.of(
                                alter + "ADD COLUMN " + name + " " + column.text("base_type") + value,
                                alter + "ADD CONSTRAINT " + check + " CHECK (" + name + " …) NOT VALID",
                                alter + "VALIDATE CONSTRAINT " + check));
    }
}
