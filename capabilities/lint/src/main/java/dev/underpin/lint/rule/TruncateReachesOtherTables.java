package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TRUNCATE with CASCADE that empties tables it does not name: whatever references the named one, and on. */
public final class TruncateReachesOtherTables implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TruncateReachesOtherTables.class, "TRUNCATE reaches other tables", Severity.HIGH)
            .when("A statement says CASCADE, and tables that it does not name are empty after it.")
            .effect(
                    "Every table that references the named one is emptied, and those that reference them; in production perhaps more than here.")
            .instead(
                    "Name every table that is to be emptied, without CASCADE: the server refuses if one was forgotten.")
            .links("https://www.postgresql.org/docs/current/sql-truncate.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Emptied emptied = Emptied.by(statement);
        return emptied.reached().isEmpty() ? Stream.empty() : Stream.of(finding(statement, emptied));
    }

    private Finding finding(LintedStatement statement, Emptied emptied) {
        ObjectName first = emptied.reached().getFirst();
        return finding(
                        Subject.table(first),
                        "CASCADE also empties "
                                + Words.list(emptied.reached().stream()
                                        .map(ObjectName::name)
                                        .toList())
                                + ": all of " + (emptied.reached().size() == 1 ? "its" : "their") + " rows are lost.")
                .consequence(statement.size(first))
                .evidence(statement.evidence())
                .remedy(
                        "If all of them are to be emptied, name them.",
                        List.of("TRUNCATE "
                                + Stream.concat(emptied.named().stream(), emptied.reached().stream())
                                        .map(statement.phrasing()::quote)
                                        .collect(Collectors.joining(", "))
                                + (statement.says("RESTART", "IDENTITY") ? " RESTART IDENTITY" : "")));
    }
}
