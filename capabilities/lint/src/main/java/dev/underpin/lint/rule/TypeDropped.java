package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.stream.Stream;

/** A type that is gone. The server has made sure that no column uses it; code it cannot see. */
public final class TypeDropped implements LintRule {

    private static final Card CARD = LintRule.seen(TypeDropped.class, "Type dropped", Severity.LOW)
            .when(
                    "An existing enum, domain, range or composite type is gone, it was not renamed in the same file, and none takes its name.")
            .effect("SQL that casts to it fails, and so do drivers that look types up by name.")
            .instead("Deploy code that does not name it first.")
            .links("https://www.postgresql.org/docs/current/sql-droptype.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return statement
                .removed(Subject.Kind.TYPE)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(type -> !cascade.took(type) && !renamedBefore(statement, type))
                .filter(type -> statement
                        .removed(Subject.Kind.SCHEMA)
                        .noneMatch(schema -> schema.name().equals(type.subject().schema())))
                .filter(type -> Successor.of(statement, type.subject()).isEmpty())
                .map(type -> finding(
                                type.subject(), "The " + Words.of(type) + " is dropped: SQL that casts to it fails.")
                        .evidence(Words.seen(
                                statement, "No column uses it, and no type has its name at the end of the file."))
                        .advice("Deploy code that does not name it before it goes."));
    }

    /** The end of an exchange: the name that code knows has gone to the new type already. */
    private static boolean renamedBefore(LintedStatement statement, CatalogEntry type) {
        return statement.earlier().stream()
                .flatMap(earlier -> earlier.altered(Subject.Kind.TYPE))
                .anyMatch(altered ->
                        altered.renamed() && altered.after().subject().equals(type.subject()));
    }
}
