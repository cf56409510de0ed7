package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A constraint added to a table without a name: the server thinks of one, and of another one the next time. */
public final class UnnamedConstraint implements LintRule {

    private static final Set<String> KINDS = Set.of("CHECK", "UNIQUE", "FOREIGN", "EXCLUDE");
    private static final Card CARD = LintRule.read(UnnamedConstraint.class, "Constraint without a name", Severity.INFO)
            .when("ALTER TABLE adds a CHECK, UNIQUE, FOREIGN KEY or EXCLUDE and gives it no name.")
            .effect(
                    "The server makes one up that is free. Run again, it adds a second one; and whoever drops or validates it later must look its name up in every database.")
            .instead("ADD CONSTRAINT with a name.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.kind().verb() != Verb.ALTER_TABLE) {
            return Stream.empty();
        }
        List<Token> tokens = statement.tokens();
        return IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.get(i).is("ADD") && KINDS.stream().anyMatch(tokens.get(i + 1)::is))
                .limit(1)
                .mapToObj(i -> finding(statement, tokens.get(i + 1).text().toUpperCase(Locale.ROOT)));
    }

    private Finding finding(LintedStatement statement, String word) {
        String what = word.equals("FOREIGN") ? "FOREIGN KEY" : word;
        List<String> target = statement.kind().target();
        String table = target.isEmpty() ? "the table" : target.getLast();
        Optional<CatalogEntry> made = statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(constraint -> constraint.text("definition").startsWith(what))
                .findFirst();
        String message = "The " + what + " of " + table + " has no name: run twice, this adds it twice.";
        return made.map(constraint -> finding(ConstraintFacts.subject(constraint), message)
                        .evidence(Evidence.observed("The server called it " + constraint.name() + "."))
                        .advice("Say ADD CONSTRAINT " + statement.phrasing().quote(constraint.name()) + " " + what
                                + " …"))
                .orElseGet(() -> finding(Subject.database(), message)
                        .evidence(Evidence.known("ADD is followed by " + what + " at once."))
                        .advice("Say ADD CONSTRAINT, a name, and then " + what + " …"));
    }
}
