package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An UPDATE or DELETE whose WHERE holds for every row: it looks like a condition and is none. */
public final class ConditionAlwaysTrue implements LintRule {

    private static final Card CARD = LintRule.read(
                    ConditionAlwaysTrue.class, "Condition that is always true", Severity.HIGH)
            .when(
                    "The WHERE of an UPDATE or DELETE on an existing table is true or compares a literal with itself, alone or behind an OR.")
            .effect("Every row of the table is changed or deleted, in one transaction.")
            .instead(
                    "Leave the condition out if all rows are meant, so that everybody can see it; and work in batches.")
            .links("https://www.postgresql.org/docs/current/dml-update.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Spoken.of(statement)
                .flatMap(tokens -> always(tokens).stream())
                .limit(1)
                .filter(condition -> !statement.wasRun()
                        || statement.rowsTouched().anyMatch(rows -> rows.updated() + rows.deleted() > 0))
                .map(condition -> finding(statement, condition));
    }

    private Finding finding(LintedStatement statement, String condition) {
        Optional<ObjectName> table =
                statement.rowsTouched().map(rows -> rows.relation().name()).findFirst();
        return finding(
                        table.map(Subject::table).orElse(Subject.database()),
                        "The condition " + condition + " holds for every row"
                                + table.map(name -> " of " + name.name()).orElse("") + ": all are changed or deleted.")
                .consequence(table.map(statement::size).orElse(null))
                .evidence(Words.seen(statement, "WHERE … " + condition + " says nothing about a row."))
                .advice("Write the condition that was meant, or leave WHERE out and work in batches.");
    }

    /** The condition as written, where the statement is one of these. */
    private static Optional<String> always(List<Token> tokens) {
        boolean writes = tokens.stream().anyMatch(token -> token.is("UPDATE") || token.is("DELETE"))
                && tokens.stream().noneMatch(token -> token.is("SELECT") || token.is("CREATE"));
        int where = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is("WHERE"))
                .findFirst()
                .orElse(tokens.size());
        if (!writes || where == tokens.size()) {
            return Optional.empty();
        }
        int end = IntStream.range(where, tokens.size())
                .filter(i -> tokens.get(i).is("RETURNING"))
                .findFirst()
                .orElse(tokens.size());
        List<Token> condition = tokens.subList(where + 1, end);
        for (int i = 0; i < condition.size(); i++) {
            if (i == 0 || condition.get(i - 1).is("OR") && flat(condition, i)) {
                String told = tautology(condition.subList(i, condition.size()));
                if (told != null) {
                    return Optional.of(told);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether no parenthesis is open before the place. */
    private static boolean flat(List<Token> tokens, int place) {
        return tokens.subList(0, place).stream()
                        .mapToInt(token -> token.is("(") ? 1 : token.is(")") ? -1 : 0)
                        .sum()
                == 0;
    }

    private static @Nullable String tautology(List<Token> tokens) {
        if (tokens.getFirst().is("TRUE") && endsAfter(tokens, 1)) {
            return "true";
        }
        boolean compared = tokens.size() >= 3
                && tokens.get(1).is("=")
                && (tokens.getFirst().kind() == TokenKind.NUMBER
                        || tokens.getFirst().kind() == TokenKind.STRING)
                && tokens.getFirst().text().equals(tokens.get(2).text());
        return compared && endsAfter(tokens, 3)
                ? tokens.getFirst().text() + " = " + tokens.get(2).text()
                : null;
    }

    private static boolean endsAfter(List<Token> tokens, int count) {
        return tokens.size() == count || tokens.get(count).is("OR");
    }
}
