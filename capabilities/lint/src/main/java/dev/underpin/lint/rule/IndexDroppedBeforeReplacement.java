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
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that goes before the one that takes its place has been built. */
public final class IndexDroppedBeforeReplacement implements LintRule {

    private static final Card CARD = LintRule.seen(
                    IndexDroppedBeforeReplacement.class, "Index dropped before its replacement is there", Severity.HIGH)
            .when(
                    "An index of an existing table is dropped, and a later statement of the file builds one on the same table that begins with the same key.")
            .effect(
                    "Until the new one is built, queries that use the old one read the whole table. In one transaction it is worse: the drop's lock keeps everybody out meanwhile.")
            .instead("Build the new one first, concurrently; then drop the old one, and rename.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.INDEX)
                .filter(index -> index.is("valid") && index.fact("constraint") == null)
                .flatMap(
                        index -> replacement(statement, index).map(later -> finding(statement, index, later)).stream());
    }

    /** The statement that builds it, with what it builds. */
    private record Later(LintedStatement statement, CatalogEntry index) {}

    /** Whether its replacement is built in the same transaction, which holds the drop's lock meanwhile. */
    static boolean replacedInTransaction(LintedStatement statement, CatalogEntry index) {
        return replacement(statement, index)
                .filter(later -> statement.sharesTransaction(later.statement()))
                .isPresent();
    }

    private static Optional<Later> replacement(LintedStatement statement, CatalogEntry index) {
        List<String> keys = IndexText.keysAsWritten(index);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return statement.later().stream()
                .flatMap(later -> later.added(Subject.Kind.INDEX).map(built -> new Later(later, built)))
                .filter(later -> ConstraintFacts.table(later.index()).equals(ConstraintFacts.table(index)))
                .filter(later ->
                        IndexText.keysAsWritten(later.index()).stream().limit(1).anyMatch(keys.getFirst()::equals))
                .findFirst();
    }

    private Finding finding(LintedStatement statement, CatalogEntry index, Later later) {
        ObjectName table = ConstraintFacts.table(index);
        int line = later.statement().recorded().line();
        boolean together = statement.sharesTransaction(later.statement());
        String message = together
                ? WholeTable.waiting(statement, table) + " from here until "
                        + later.index().name() + " is built in place of " + index.name() + " on line " + line + "."
                : "Queries on " + table.name() + " that use " + index.name() + " have no index until "
                        + later.index().name() + " is built on line " + line + ".";
        return finding(ConstraintFacts.subject(index), message)
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(statement.evidence())
                .remedy("Build first, drop then.", Stages.sql(steps(statement, index, later.index())));
    }

    private static List<Stage> steps(LintedStatement statement, CatalogEntry was, CatalogEntry next) {
        Phrasing phrasing = statement.phrasing();
        String drop = "DROP INDEX CONCURRENTLY " + PartitionSteps.name(phrasing, was);
        if (!was.name().equals(next.name())) {
            return List.of(Stage.outside(IndexText.concurrently(next), drop));
        }
        String beside = next.name() + "_new";
        String schema = phrasing.quote(ConstraintFacts.table(next).schema()) + ".";
        return List.of(
                Stage.outside(IndexText.concurrently(next, phrasing.quote(beside)), drop),
                Stage.together("ALTER INDEX " + schema + phrasing.quote(beside) + " RENAME TO "
                        + phrasing.quote(next.name())));
    }
}
