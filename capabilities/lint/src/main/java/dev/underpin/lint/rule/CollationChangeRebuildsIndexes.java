package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Another collation orders the same values otherwise: the table stays as it is, its indexes over the column do not. */
public final class CollationChangeRebuildsIndexes implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CollationChangeRebuildsIndexes.class, "Collation change that rebuilds indexes", Severity.HIGH)
            .when(
                    "A column of an existing table changes its collation, and indexes over it get new files while the table keeps its own.")
            .effect("Reads and writes wait while the table is read and its indexes over the column are built anew.")
            .instead(
                    "Build an index in the other collation concurrently and name the collation in the queries that need it, or move to a new column.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES",
                    "https://www.postgresql.org/docs/current/collation.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> column.changed("collation")
                        && column.before().fact("collation") != null
                        && column.after().fact("collation") != null)
                .filter(column -> !statement.rewrote(Parts.table(column.entry())))
                .flatMap(column -> {
                    List<String> rebuilt = rebuilt(statement, Parts.table(column.entry()));
                    return rebuilt.isEmpty() ? Stream.empty() : Stream.of(finding(statement, column, rebuilt));
                });
    }

    private static List<String> rebuilt(LintedStatement statement, ObjectName table) {
        return statement
                .rewritten()
                .filter(relation -> relation.kind() == Relation.Kind.INDEX
                        && relation.table().equals(table))
                .map(relation -> relation.name().name())
                .sorted()
                .toList();
    }

    private Finding finding(LintedStatement statement, Difference.Altered column, List<String> rebuilt) {
        ObjectName table = Parts.table(column.entry());
        String name = column.entry().name();
        return finding(
                        Subject.column(table, name),
                        "The new collation of " + table.name() + "." + name + " builds " + String.join(", ", rebuilt)
                                + " anew while nobody can read the table.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence())
                .choice(
                        "Leave the column as it is while the application runs.",
                        "Only some queries need the other order: CREATE INDEX CONCURRENTLY over "
                                + statement.phrasing().quote(name)
                                + " COLLATE and its name, and say the same COLLATE in those queries.",
                        "All need it: add a column of the new collation, keep it in step with a trigger, backfill it in batches, index it concurrently, then swap the names.");
    }
}
