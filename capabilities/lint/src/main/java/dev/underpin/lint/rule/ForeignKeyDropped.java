package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A foreign key that goes while its table stays. */
public final class ForeignKeyDropped implements LintRule {

    private static final Card CARD = LintRule.seen(ForeignKeyDropped.class, "Foreign key dropped", Severity.MEDIUM)
            .when(
                    "A foreign key of an existing table is dropped, its columns and both tables stay, and the file adds none over the same columns.")
            .effect(
                    "Rows that refer to nothing are taken from now on. The drop itself locks the referenced table too, against reads and writes.")
            .instead(
                    "Drop it only where the reference itself goes; keep the drop in a short transaction with a lock_timeout.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.removed(statement, "foreign key")
                .filter(ConstraintFacts::enforced)
                .filter(key ->
                        !FileHistory.columnGoes(statement, ConstraintFacts.table(key), ConstraintFacts.columns(key))
                                && !FileHistory.tableGoes(statement, ConstraintFacts.references(key)))
                .filter(key -> !replaced(statement, key))
                .map(key -> finding(statement, key));
    }

    private static boolean replaced(LintedStatement statement, CatalogEntry key) {
        return FileHistory.made(statement, Subject.Kind.CONSTRAINT)
                .anyMatch(other -> ConstraintFacts.isKind(other, "foreign key")
                        && ConstraintFacts.table(other).equals(ConstraintFacts.table(key))
                        && ConstraintFacts.columns(other).containsAll(ConstraintFacts.columns(key)));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key) {
        ObjectName table = ConstraintFacts.table(key);
        ObjectName parent = ConstraintFacts.references(key);
        boolean lockedToo = !parent.equals(table)
                && WholeTable.blockingLock(statement, parent).isPresent();
        return finding(
                        ConstraintFacts.subject(key),
                        "Nothing keeps " + table.name() + "." + String.join(", ", ConstraintFacts.columns(key))
                                + " true to " + parent.name() + " any more"
                                + (lockedToo
                                        ? ", and dropping " + key.name() + " locks " + parent.name() + " as well."
                                        : "."))
                .evidence(statement.evidence())
                .remedy(
                        "To take it back later:",
                        Stages.sql(SafeSteps.unvalidated(statement.phrasing(), table, key, key.name())));
    }
}
