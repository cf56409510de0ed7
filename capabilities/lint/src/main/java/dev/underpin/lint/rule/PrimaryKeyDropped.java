package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A primary key that goes, and no other comes in the same transaction. */
public final class PrimaryKeyDropped implements LintRule {

    private static final Card CARD = LintRule.seen(PrimaryKeyDropped.class, "Primary key dropped", Severity.HIGH)
            .when("An existing table loses its primary key, and gets no other before the transaction ends.")
            .effect(
                    "Rows may be there twice. Where the table is published for logical replication, every update and delete fails until it has a replica identity again; ON CONFLICT over the key and ORMs fail too.")
            .instead("Build the new key beforehand, and swap the two in one statement.")
            .links(
                    "https://www.postgresql.org/docs/current/logical-replication-publication.html",
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.removed(statement, "primary key")
                .filter(key -> !FileHistory.tableGoes(statement, ConstraintFacts.table(key)))
                .filter(key -> Stream.concat(Stream.of(statement), statement.laterInTransaction().stream())
                        .flatMap(one -> ConstraintFacts.added(one, "primary key"))
                        .noneMatch(other -> ConstraintFacts.table(other).equals(ConstraintFacts.table(key))))
                .map(key -> finding(statement, key));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key) {
        ObjectName table = ConstraintFacts.table(key);
        Draft draft = finding(
                        ConstraintFacts.subject(key),
                        table.name() + " has no primary key any more: nothing keeps "
                                + String.join(", ", ConstraintFacts.columns(key))
                                + " unique, and updates and deletes fail where the table is published.")
                .consequence(statement.size(table))
                .evidence(statement.evidence());
        return statement.later().stream()
                .flatMap(later -> ConstraintFacts.added(later, "primary key"))
                .filter(next -> ConstraintFacts.table(next).equals(table))
                .findFirst()
                .map(next -> draft.remedy(
                        "Swap the two in one statement, so that there is always one.",
                        swap(statement.phrasing(), table, key, next)))
                .orElseGet(
                        () -> draft.advice(
                                "Give the table its next key in the same statement, over a unique index that was built before; where there is to be none, set REPLICA IDENTITY to a unique index or to FULL first."));
    }

    private static List<String> swap(Phrasing phrasing, ObjectName table, CatalogEntry was, CatalogEntry next) {
        String index = phrasing.quote(next.name() + "_new");
        return Stages.sql(List.of(
                Stage.outside("CREATE UNIQUE INDEX CONCURRENTLY " + index + " ON " + phrasing.quote(table) + " ("
                        + next.text("columns") + ")"),
                Stage.together(SafeSteps.alter(phrasing, table) + "DROP CONSTRAINT " + phrasing.quote(was.name())
                        + ", ADD CONSTRAINT " + phrasing.quote(next.name()) + " PRIMARY KEY USING INDEX " + index)));
    }
}
