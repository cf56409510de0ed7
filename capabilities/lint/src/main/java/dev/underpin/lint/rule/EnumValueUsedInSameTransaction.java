package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A new enum value that is used before its ALTER TYPE was committed: the server refuses that. */
public final class EnumValueUsedInSameTransaction implements LintRule {

    private static final Card CARD = LintRule.seen(
                    EnumValueUsedInSameTransaction.class,
                    "Enum value used in the transaction that adds it",
                    Severity.BLOCKER)
            .when(
                    "The server refuses a statement because it uses an enum value that the same transaction added to an existing type.")
            .effect("The deployment stops here, and its transaction is rolled back, the new value with it.")
            .instead("Add the value in a migration of its own, in front of the one that uses it.")
            .links("https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES");

    private static final Pattern VALUE =
            Pattern.compile("unsafe use of new value \"(.+?)\" of enum type (\\S+).*", Pattern.DOTALL);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(EnumValueUsedInSameTransaction::tells)
                .map(failure -> finding(statement, failure));
    }

    /** Whether this rule, and not the one for all failures, speaks of it. */
    static boolean tells(Failure failure) {
        return failure.is("55P04");
    }

    private Finding finding(LintedStatement statement, Failure failure) {
        Matcher value = VALUE.matcher(failure.message());
        String what = value.matches() ? "'" + value.group(1) + "' of " + value.group(2) : "A new enum value";
        List<String> adding = statement.earlierInTransaction().stream()
                .filter(one -> one.kind().object().equals("TYPE") && one.says("ADD", "VALUE"))
                .map(one -> one.sql().replaceAll("\\s+", " "))
                .toList();
        return finding(
                        Subject.database(),
                        what
                                + " is used here before the transaction that adds it has been committed: the server refuses that.")
                .consequence(StatementFails.left(statement))
                .evidence(Evidence.observed("SQLSTATE 55P04: " + failure.message() + "."))
                .remedy(
                        "Move this into a migration of its own, in front of this one, and leave the rest here.",
                        adding);
    }
}
