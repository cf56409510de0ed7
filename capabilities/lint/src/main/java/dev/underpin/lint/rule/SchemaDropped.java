package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A schema that goes, with whatever is in it. */
public final class SchemaDropped implements LintRule {

    private static final Card CARD = LintRule.seen(SchemaDropped.class, "Schema dropped", Severity.HIGH)
            .when("A schema that was there before is gone. An empty one is told as low.")
            .effect("Everything in it is lost with it, and code that has it in its search_path or its SQL fails.")
            .instead("Rename the schema for a while, and drop it when nobody has missed it.")
            .links("https://www.postgresql.org/docs/current/sql-dropschema.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.SCHEMA)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(schema -> finding(statement, schema));
    }

    private Finding finding(LintedStatement statement, CatalogEntry schema) {
        List<String> inside = Stream.of(Subject.Kind.TABLE, Subject.Kind.VIEW, Subject.Kind.ROUTINE, Subject.Kind.TYPE)
                .flatMap(statement::removed)
                .filter(entry -> schema.name().equals(entry.subject().schema()))
                .map(Words::of)
                .sorted()
                .toList();
        String aside = schema.name() + "_dropped";
        return finding(
                        schema.subject(),
                        "The schema " + schema.name() + " is dropped"
                                + (inside.isEmpty()
                                        ? ". Nothing was in it."
                                        : " with everything in it: " + Words.list(inside) + "."))
                .severity(inside.isEmpty() ? Severity.LOW : card().severity())
                .evidence(statement.evidence())
                .remedy(
                        "Move it out of sight first. That is undone in milliseconds, should anybody miss it.",
                        List.of(
                                "ALTER SCHEMA " + statement.phrasing().quote(schema.name()) + " RENAME TO "
                                        + statement.phrasing().quote(aside),
                                "-- Some days later:",
                                "DROP SCHEMA " + statement.phrasing().quote(aside) + " CASCADE"));
    }
}
