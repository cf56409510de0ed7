package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** CREATE INDEX without a name: the server thinks of one, and of another one the next time. */
public final class UnnamedIndex implements LintRule {

    private static final Card CARD = LintRule.read(UnnamedIndex.class, "Index without a name", Severity.INFO)
            .when("CREATE INDEX gives no name.")
            .effect(
                    "The server makes one up that is free. Run again, it builds a second index; and whoever drops it later must look its name up in every database.")
            .instead("Name it.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.kind().verb() != Verb.CREATE_INDEX || !unnamed(statement)) {
            return Stream.empty();
        }
        Optional<CatalogEntry> made = statement.made(Subject.Kind.INDEX).findFirst();
        boolean concurrently = statement.says("INDEX", "CONCURRENTLY");
        Draft draft = finding(
                        made.map(ConstraintFacts::subject).orElse(Subject.database()),
                        concurrently
                                ? "The index has no name: a second try builds another one beside the invalid one of the first."
                                : "The index has no name: run twice, this builds it twice.")
                .severity(concurrently ? Severity.LOW : card().severity());
        return Stream.of(made.map(index -> draft.evidence(
                                Evidence.observed("The server called it " + index.name() + "."))
                        .instead(
                                "Give it the name that the server would.",
                                new Stage(concurrently, List.of(named(statement, index)))))
                .orElseGet(() -> draft.evidence(Evidence.known("ON stands where the name should."))
                        .advice("Give it a name.")));
    }

    private static boolean unnamed(LintedStatement statement) {
        return statement.says("INDEX", "ON") || statement.says("INDEX", "CONCURRENTLY", "ON");
    }

    private static String named(LintedStatement statement, CatalogEntry index) {
        return statement
                .sql()
                .replaceFirst(
                        "(?i)(INDEX(?:\\s+CONCURRENTLY)?)\\s+ON\\b",
                        "$1 " + Matcher.quoteReplacement(statement.phrasing().quote(index.name())) + " ON");
    }
}
