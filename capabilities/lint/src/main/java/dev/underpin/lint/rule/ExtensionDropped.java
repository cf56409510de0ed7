package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.stream.Stream;

/** An extension that goes with its types, functions and operators. */
public final class ExtensionDropped implements LintRule {

    private static final Card CARD = LintRule.seen(ExtensionDropped.class, "Extension dropped", Severity.MEDIUM)
            .when("An extension that was there before is gone, or would be: some may only be dropped by a superuser.")
            .effect(
                    "Queries that use its functions or operators fail. Columns of its types go too, where CASCADE is said.")
            .instead("Look for what uses it first: code, indexes, defaults, jobs of monitoring.")
            .links("https://www.postgresql.org/docs/current/sql-dropextension.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<String> gone = statement.removed(Subject.Kind.EXTENSION).map(CatalogEntry::name);
        boolean leftOut = statement.kind().verb() == Verb.DROP
                && statement.kind().object().equals("EXTENSION")
                && !statement.effect().notes().isEmpty();
        Stream<String> notRun = leftOut ? statement.kind().target().stream() : Stream.empty();
        return Stream.concat(gone, notRun)
                .sorted()
                .map(name -> finding(
                                new Subject(Subject.Kind.EXTENSION, null, name, null),
                                "The extension " + name
                                        + " is dropped: queries that use its functions, operators or types fail.")
                        .evidence(Words.seen(
                                statement,
                                leftOut
                                        ? "It is there; scratch left out to drop it, which takes a superuser."
                                        : "It was there before the statement and not after it."))
                        .advice(
                                "Search the code for what it brought, and drop it without CASCADE, so that the server refuses"
                                        + " while a column or an index still needs it."));
    }
}
