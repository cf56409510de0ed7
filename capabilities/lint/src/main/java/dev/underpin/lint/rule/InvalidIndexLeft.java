package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** An index that is there and not valid when the file ends: it costs every write and serves no query. */
public final class InvalidIndexLeft implements LintRule {

    private static final Card CARD = LintRule.seen(InvalidIndexLeft.class, "Invalid index left behind", Severity.MEDIUM)
            .when(
                    "A statement leaves an index on an existing table invalid, and nothing behind it in the file makes it valid or drops it.")
            .effect(
                    "Queries do not use it, a unique one guards nothing, and a build of the same name fails. One on a partitioned table waits for the indexes of its partitions.")
            .instead("Drop what a failed build has left before it is tried again; attach an index of every partition.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.INDEX)
                .filter(index -> !index.is("valid") && !index.fresh())
                .filter(index -> !settledLater(statement, index))
                .map(index -> finding(statement, index));
    }

    private static boolean settledLater(LintedStatement statement, CatalogEntry index) {
        return FileHistory.droppedFrom(statement, Subject.Kind.INDEX)
                        .anyMatch(gone -> gone.subject().equals(index.subject()))
                || statement.later().stream()
                        .flatMap(later -> later.altered(Subject.Kind.INDEX))
                        .anyMatch(later -> later.after().is("valid")
                                && later.after().subject().equals(index.subject()));
    }

    private Finding finding(LintedStatement statement, CatalogEntry index) {
        ObjectName table = ConstraintFacts.table(index);
        String name = PartitionSteps.name(statement.phrasing(), index);
        if (index.text("kind").startsWith("partitioned")) {
            return finding(
                            ConstraintFacts.subject(index),
                            index.name() + " of " + table.name()
                                    + " stays invalid until every partition has an index of its own attached to it.")
                    .severity(Severity.LOW)
                    .evidence(Evidence.observed("The catalog says so behind the last statement of the file."))
                    .remedy(
                            "Attach one of each partition, in the next migration. This prints what is still to attach to:",
                            List.of("SELECT t.relid::regclass FROM pg_partition_tree("
                                    + statement
                                            .phrasing()
                                            .literal(statement.phrasing().quote(table))
                                    + ") t WHERE t.isleaf AND NOT EXISTS (SELECT FROM pg_index x JOIN pg_inherits h ON h.inhrelid = x.indexrelid WHERE x.indrelid = t.relid AND h.inhparent = "
                                    + statement.phrasing().literal(name) + "::regclass)"));
        }
        return finding(
                        ConstraintFacts.subject(index),
                        index.name() + " of " + table.name()
                                + " is left behind invalid: the next try fails on its name.")
                .evidence(Evidence.observed("The build failed, and the catalog still has the index."))
                .remedy("Drop it before the next try.", List.of("DROP INDEX CONCURRENTLY IF EXISTS " + name));
    }
}
