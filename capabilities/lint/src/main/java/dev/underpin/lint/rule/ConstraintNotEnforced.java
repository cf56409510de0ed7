package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A constraint that the server knows and does not keep. */
public final class ConstraintNotEnforced implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ConstraintNotEnforced.class, "Constraint that is not enforced", Severity.MEDIUM)
            .when("A constraint is made NOT ENFORCED, or an existing one is no longer enforced.")
            .effect(
                    "Rows that break it are taken. A foreign key can be enforced later; a CHECK cannot, short of dropping it and adding it anew.")
            .instead("Add it NOT VALID: new rows are held to it, and old ones can be validated later.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<CatalogEntry> made = statement.made(Subject.Kind.CONSTRAINT);
        Stream<CatalogEntry> changed = statement
                .altered(Subject.Kind.CONSTRAINT)
                .filter(change -> change.changed("enforced"))
                .map(Difference.Altered::after);
        return Stream.concat(made, changed)
                .filter(constraint -> !ConstraintFacts.enforced(constraint) && constraint.fact("on_domain") == null)
                .map(constraint -> finding(statement, constraint));
    }

    private Finding finding(LintedStatement statement, CatalogEntry constraint) {
        ObjectName table = ConstraintFacts.table(constraint);
        String alter = SafeSteps.alter(statement.phrasing(), table);
        String name = statement.phrasing().quote(constraint.name());
        Draft draft = finding(
                        ConstraintFacts.subject(constraint),
                        constraint.name() + " is not enforced: " + table.name()
                                + " takes rows that break it, and nobody is told.")
                .evidence(Evidence.observed("The catalog has it as " + constraint.text("definition") + "."));
        if (constraint.text("kind").equals("foreign key")) {
            return draft.remedy(
                    "Have it enforced. This reads the table while writers wait.",
                    List.of(alter + "ALTER CONSTRAINT " + name + " ENFORCED"));
        }
        String definition = constraint.text("definition").replaceFirst(" NOT ENFORCED$", "");
        return draft.remedy(
                "Drop it, and add it unvalidated.",
                Stages.sql(List.of(
                        Stage.together(alter + "DROP CONSTRAINT " + name + ", ADD CONSTRAINT " + name + " " + definition
                                + " NOT VALID"),
                        Stage.together(SafeSteps.validate(statement.phrasing(), table, constraint.name())))));
    }
}
