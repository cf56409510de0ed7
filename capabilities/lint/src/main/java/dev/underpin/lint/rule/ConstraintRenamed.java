package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A constraint under another name: code that knows it by name does not know it any more. */
public final class ConstraintRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(ConstraintRenamed.class, "Constraint renamed", Severity.LOW)
            .when("A constraint of an existing table is renamed, and none has the old name when the file ends.")
            .effect(
                    "ON CONFLICT ON CONSTRAINT with the old name fails, and code that tells errors apart by the constraint's name meets one it does not know.")
            .instead("First deploy code that knows both names.")
            .links("https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.CONSTRAINT)
                .filter(change -> change.renamed()
                        && change.before().subject().owner() != null
                        && change.before()
                                .subject()
                                .owner()
                                .equals(change.after().subject().owner()))
                .filter(change -> !change.after().text("kind").equals("not null"))
                .filter(change -> !nameReturns(statement, change.before()))
                .map(change -> finding(statement, change));
    }

    /** Whether the table has a constraint of the old name again when the file ends. */
    private static boolean nameReturns(LintedStatement statement, CatalogEntry before) {
        return FileHistory.made(statement, Subject.Kind.CONSTRAINT)
                        .anyMatch(made -> made.subject().equals(before.subject()))
                || statement.later().stream()
                        .flatMap(one -> one.altered(Subject.Kind.CONSTRAINT))
                        .anyMatch(change ->
                                change.renamed() && change.after().subject().equals(before.subject()));
    }

    private Finding finding(LintedStatement statement, Difference.Altered change) {
        String was = change.before().name();
        boolean arbiter = change.after().fact("index") != null;
        ObjectName table = ConstraintFacts.table(change.after());
        return finding(
                        ConstraintFacts.subject(change.after()),
                        "Code that knows the constraint as " + was + " does not know "
                                + change.after().name()
                                + (arbiter ? ": ON CONFLICT ON CONSTRAINT " + was + " fails." : "."))
                .evidence(statement.evidence())
                .remedy(
                        "Search the code for the name first. To take it back:",
                        List.of(SafeSteps.alter(statement.phrasing(), table) + "RENAME CONSTRAINT "
                                + statement.phrasing().quote(change.after().name()) + " TO "
                                + statement.phrasing().quote(was)));
    }
}
