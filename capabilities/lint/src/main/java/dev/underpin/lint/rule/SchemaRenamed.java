package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A schema under a new name, while running code uses the old one. */
public final class SchemaRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(SchemaRenamed.class, "Schema renamed", Severity.HIGH)
            .when(
                    "An existing schema has another name after the statement, and none takes the old one in the same transaction.")
            .effect(
                    "Everything in it has another name at once: code that has the old one in its SQL or its search_path fails.")
            .instead("Move objects one by one, and leave views under their old names.")
            .links("https://www.postgresql.org/docs/current/sql-alterschema.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.SCHEMA)
                .filter(Difference.Altered::renamed)
                .filter(schema -> Successor.of(statement, schema.before().subject())
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .map(
                        schema -> finding(
                                        schema.before().subject(),
                                        "The schema " + schema.before().name() + inside(statement) + " is now called "
                                                + schema.after().name()
                                                + ": running code that uses the old name fails.")
                                .evidence(
                                        Words.seen(statement, "No schema has the old name when the transaction ends."))
                                .choice(
                                        "Does the name have to change?",
                                        "Leave it: a name costs nothing.",
                                        "Make the new schema, move the tables one by one with SET SCHEMA, and leave a view for each in the"
                                                + " old one until no running code uses it.",
                                        "If only search_path names it, add the new name to every role's search_path beforehand."));
    }

    private static String inside(LintedStatement statement) {
        long tables = statement.altered(Subject.Kind.TABLE).count();
        return tables == 0 ? "" : ", with " + Words.count(tables, "table") + ",";
    }
}
