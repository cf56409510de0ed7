package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A CHECK that goes while its columns stay, and nothing takes its place. */
public final class CheckDropped implements LintRule {

    private static final Card CARD = LintRule.seen(CheckDropped.class, "CHECK dropped", Severity.LOW)
            .when(
                    "A CHECK of an existing table is dropped, its columns stay, and the file adds no other CHECK over one of them. One that only says IS NOT NULL is left alone: it proves SET NOT NULL and goes then.")
            .effect("Values that were refused are taken from now on, and code that reads them meets them.")
            .instead(
                    "First deploy code that can read such values; where the rule only changes, add the new CHECK before the old one goes.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.removed(statement, "check")
                .filter(check -> ConstraintFacts.enforced(check) && !Validated.isNotNull(check))
                .filter(check -> !FileHistory.columnGoes(
                        statement, ConstraintFacts.table(check), ConstraintFacts.columns(check)))
                .filter(check -> !replaced(statement, check))
                .map(check -> finding(statement, check));
    }

    private static boolean replaced(LintedStatement statement, CatalogEntry check) {
        List<String> columns = ConstraintFacts.columns(check);
        return FileHistory.made(statement, Subject.Kind.CONSTRAINT)
                .anyMatch(other -> ConstraintFacts.isKind(other, "check")
                        && ConstraintFacts.table(other).equals(ConstraintFacts.table(check))
                        && ConstraintFacts.columns(other).stream().anyMatch(columns::contains));
    }

    private Finding finding(LintedStatement statement, CatalogEntry check) {
        ObjectName table = ConstraintFacts.table(check);
        return finding(
                        ConstraintFacts.subject(check),
                        table.name() + " takes rows from now on that " + check.name() + " refused: "
                                + check.text("expression") + " need not hold any more.")
                .evidence(statement.evidence())
                .remedy(
                        "To take it back later:",
                        Stages.sql(SafeSteps.unvalidated(statement.phrasing(), table, check, check.name())));
    }
}
