package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that goes with all of its rows. One that comes back under its name is told as recreated. */
public final class TableDropped implements LintRule {

    private static final Card CARD = LintRule.seen(TableDropped.class, "Table dropped", Severity.HIGH)
            .when(
                    "An existing table is gone after the statement and nothing takes its name. A partition is told less loudly.")
            .effect("Its rows are lost, and code that still names it fails.")
            .instead(
                    "Deploy code that does not use it, rename the table for a while, and drop it when nobody has missed it.")
            .links("https://www.postgresql.org/docs/current/sql-droptable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<String> schemas =
                statement.removed(Subject.Kind.SCHEMA).map(CatalogEntry::name).collect(Collectors.toSet());
        Set<String> gone = statement
                .removed(Subject.Kind.TABLE)
                .map(table -> String.valueOf(table.subject().owner()))
                .collect(Collectors.toSet());
        Cascade cascade = Cascade.of(statement);
        return statement
                .removed(Subject.Kind.TABLE)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(table -> !schemas.contains(table.subject().schema()) && !cascade.took(table))
                .filter(table -> table.fact("bound") == null || !gone.contains(table.text("parents")))
                .filter(table -> Successor.of(statement, table.subject()).isEmpty())
                .map(table -> table.fact("bound") != null ? partition(statement, table) : finding(statement, table));
    }

    private Finding finding(LintedStatement statement, CatalogEntry table) {
        ObjectName name = TableColumns.table(table);
        String aside = name.name() + "_dropped";
        return finding(
                        table.subject(),
                        "The " + table.text("kind") + " " + name.name()
                                + " is dropped: its rows are lost, and code that still names it fails.")
                .consequence(statement.size(name))
                .evidence(Words.seen(
                        statement,
                        "It was there before the statement and not after it.",
                        "SELECT seq_scan + coalesce(idx_scan, 0) AS reads, n_tup_ins + n_tup_upd + n_tup_del AS writes"
                                + " FROM pg_stat_user_tables WHERE relid = "
                                + statement
                                        .phrasing()
                                        .literal(statement.phrasing().quote(name)) + "::regclass"))
                .remedy(
                        "Move it out of sight first. That is undone in milliseconds, should anybody miss it.",
                        List.of(
                                "ALTER TABLE " + statement.phrasing().quote(name) + " RENAME TO "
                                        + statement.phrasing().quote(aside),
                                "-- Some days later:",
                                "DROP TABLE " + statement.phrasing().quote(new ObjectName(name.schema(), aside))));
    }

    private Finding partition(LintedStatement statement, CatalogEntry table) {
        ObjectName name = TableColumns.table(table);
        String concurrently = statement.version() >= 14 ? " CONCURRENTLY" : "";
        return finding(
                        table.subject(),
                        "The partition " + name.name() + " of " + table.text("parents")
                                + " is dropped with its rows, and the whole table is locked for a moment.")
                .severity(Severity.MEDIUM)
                .consequence(statement.size(name))
                .evidence(statement.evidence())
                .remedy(
                        "Detach it first: the rows are out of the way and still there.",
                        List.of(
                                "ALTER TABLE " + table.text("parents") + " DETACH PARTITION "
                                        + statement.phrasing().quote(name) + concurrently,
                                "DROP TABLE " + statement.phrasing().quote(name)));
    }
}
