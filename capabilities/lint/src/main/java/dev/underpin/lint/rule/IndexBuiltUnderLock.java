package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.Objects;
import java.util.stream.Stream;

/** Writers wait while an index is built. Indexes that stand behind a constraint are told by the constraint's rule. */
public final class IndexBuiltUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    IndexBuiltUnderLock.class, "Index built while writers wait", Severity.HIGH)
            .when("A statement builds an index on an existing table and holds a lock that blocks writes meanwhile.")
            .effect("Inserts, updates and deletes on the table wait until the whole table has been read and sorted.")
            .instead(
                    "CREATE INDEX CONCURRENTLY, outside of a transaction. A build that fails leaves an invalid index, to be dropped.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
                    "https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .added(Subject.Kind.INDEX)
                .filter(index ->
                        index.fact("constraint") == null && !index.text("kind").startsWith("partitioned"))
                .filter(index -> blocksWrites(statement, table(index)))
                .map(index -> finding(statement, index));
    }

    private Finding finding(LintedStatement statement, CatalogEntry index) {
        ObjectName table = table(index);
        return finding(
                        Subject.part(Subject.Kind.INDEX, table, index.name()),
                        "Writes to " + table.name() + " wait while " + index.name() + " is built.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence())
                .instead(
                        "Build it without blocking, in a file of its own that runs outside of a transaction.",
                        Stage.outside(concurrently(index.text("definition"))));
    }

    private static boolean blocksWrites(LintedStatement statement, ObjectName table) {
        return statement.lockOn(table).filter(mode -> mode.blocksWrites()).isPresent();
    }

    private static ObjectName table(CatalogEntry index) {
        return Objects.requireNonNull(index.subject().owner());
    }

    /** The server's own text of the index, with the word that is missing. */
    private static String concurrently(String definition) {
        return definition.replaceFirst("^(CREATE (?:UNIQUE )?INDEX) ", "$1 CONCURRENTLY ");
    }
}
