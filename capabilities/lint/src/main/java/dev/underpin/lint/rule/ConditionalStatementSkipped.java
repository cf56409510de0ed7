package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** IF NOT EXISTS or IF EXISTS that did nothing: what the file says is not what the database has. */
public final class ConditionalStatementSkipped implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ConditionalStatementSkipped.class, "Statement skipped by its IF", Severity.LOW)
            .when(
                    "A statement says IF NOT EXISTS and the object was there, or IF EXISTS and it was not; it changed nothing. DROP IF EXISTS before a CREATE of the same name is left alone, and so are extensions and schemas.")
            .effect(
                    "What was there already may be something else: other columns, another definition, an invalid index. Nobody is told.")
            .instead("Leave the condition out, so that the server refuses; or compare what is there.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html");

    private static final Set<Verb> MAKING = Set.of(
            Verb.CREATE_TABLE,
            Verb.CREATE_INDEX,
            Verb.CREATE_SEQUENCE,
            Verb.CREATE_MATERIALIZED_VIEW,
            Verb.ALTER_TABLE);
    private static final Set<Verb> DROPPING = Set.of(Verb.DROP, Verb.ALTER_TABLE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.recorded().basis() != Evidence.Basis.OBSERVED
                || !didNothing(statement)
                || isTemporary(statement)) {
            return Stream.empty();
        }
        boolean makes = MAKING.contains(statement.kind().verb()) && statement.says("IF", "NOT", "EXISTS");
        boolean drops = !makes && DROPPING.contains(statement.kind().verb()) && statement.says("IF", "EXISTS");
        String what = what(statement);
        if (makes) {
            return Stream.of(finding(
                            Subject.database(),
                            "This does nothing: " + what
                                    + " is there already, and whether it is the same nobody has looked.")
                    .evidence(Words.seen(statement, "It ran, and the catalog is as before."))
                    .advice("Leave IF NOT EXISTS out, or compare what is there with what the file says."));
        }
        return drops && !madeLater(statement)
                ? Stream.of(finding(Subject.database(), "This does nothing: what it is to change or drop is not there.")
                        .severity(Severity.INFO)
                        .evidence(Words.seen(statement, "It ran, and the catalog is as before."))
                        .advice("Check the name, or leave the statement out."))
                : Stream.empty();
    }

    private static boolean didNothing(LintedStatement statement) {
        return statement.failure().isEmpty()
                && statement.effect().differences().isEmpty()
                && statement.effect().rewrites().isEmpty()
                && statement.effect().rows().isEmpty()
                && statement.effect().notes().isEmpty();
    }

    /** What the session alone sees is not in the record. */
    private static boolean isTemporary(LintedStatement statement) {
        return statement.says("TEMP")
                || statement.says("TEMPORARY")
                || statement.earlier().stream()
                        .anyMatch(earlier -> (earlier.says("TEMP") || earlier.says("TEMPORARY"))
                                && earlier.kind()
                                        .target()
                                        .equals(statement.kind().target()));
    }

    private static String what(LintedStatement statement) {
        StatementKind kind = statement.kind();
        String object = kind.object().isEmpty() ? "table" : kind.object().toLowerCase(Locale.ROOT);
        return kind.verb() == Verb.ALTER_TABLE
                ? "the column"
                : kind.target().isEmpty()
                        ? "the " + object
                        : "the " + object + " " + kind.target().getLast();
    }

    /** The usual way to make a thing anew, whether or not it is there. */
    private static boolean madeLater(LintedStatement statement) {
        Optional<String> name = statement.tokens().stream()
                .dropWhile(token -> !token.is("EXISTS"))
                .skip(1)
                .filter(Token::isName)
                .takeWhile(token -> !token.is("ON") && !token.is("CASCADE") && !token.is("RESTRICT"))
                .map(Token::name)
                .reduce((one, next) -> next);
        return statement.later().stream()
                .flatMap(Spoken::of)
                .flatMap(List::stream)
                .anyMatch(token -> token.isName() && Optional.of(token.name()).equals(name));
    }
}
