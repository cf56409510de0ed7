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
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A CHECK whose answer depends on more than the row: rows that were taken once are refused later. */
public final class CheckCallsVolatileFunction implements LintRule {

    private static final Set<String> CALLS = Set.of(
            "now",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timeofday",
            "random",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "nextval",
            "currval",
            "lastval",
            "setval",
            "current_setting",
            "txid_current",
            "pg_current_xact_id",
            "pg_backend_pid",
            "inet_client_addr");
    private static final Set<String> WORDS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "session_user",
            "current_role");
    private static final Card CARD = LintRule.seen(
                    CheckCallsVolatileFunction.class, "CHECK that depends on more than its row", Severity.MEDIUM)
            .when(
                    "A CHECK calls the clock, random, a sequence, the session, or a function of the same file that is not IMMUTABLE.")
            .effect(
                    "The server asks only when a row is written. Later the same row may break it: an update of another column fails then, and so does restoring a dump.")
            .instead(
                    "Check it in a trigger or in the application, where the moment counts; or write the moment into a column and compare columns.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(constraint ->
                        ConstraintFacts.isKind(constraint, "check") && ConstraintFacts.enforced(constraint))
                .flatMap(check -> called(statement, check)
                        .map(
                                function -> finding(
                                                ConstraintFacts.subject(check),
                                                check.name() + " of "
                                                        + ConstraintFacts.table(check)
                                                                .name() + " depends on "
                                                        + function
                                                        + ": a row that is taken today may be refused when it is updated or restored.")
                                        .evidence(Evidence.observed(
                                                "The catalog has it as " + check.text("definition") + "."))
                                        .advice(
                                                "Compare columns of the row only; what depends on the moment belongs in a trigger or in the application."))
                        .stream());
    }

    private static Optional<String> called(LintedStatement statement, CatalogEntry check) {
        List<Token> tokens =
                Tokens.of(check.text("expression"), statement.context().dialect());
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isName())
                .filter(i -> {
                    String name = tokens.get(i).name();
                    boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
                    return tokens.get(i).kind() == TokenKind.WORD && WORDS.contains(name)
                            || call && (CALLS.contains(name) || changing(statement, name));
                })
                .mapToObj(i -> tokens.get(i).text())
                .findFirst();
    }

    /** Whether the file made a function of that name that may change its mind. */
    private static boolean changing(LintedStatement statement, String name) {
        return statement.earlier().stream()
                .flatMap(one -> one.made(Subject.Kind.ROUTINE))
                .anyMatch(routine -> name.equals(routine.subject().object())
                        && !routine.text("volatility").equals("i"));
    }
}
