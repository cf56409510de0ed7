package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A search_path that outlives the file. */
public final class SearchPathChangedForSession implements LintRule {

    private static final Card CARD = LintRule.read(
                    SearchPathChangedForSession.class, "search_path changed for the session", Severity.LOW)
            .when(
                    "A statement sets search_path for the session, not with SET LOCAL, and the file does not set it back.")
            .effect(
                    "Files that run later on the same connection make and look up their objects somewhere else; behind a pooler other clients do too.")
            .instead("SET LOCAL in the transaction, RESET at the end, or names with their schema.")
            .links("https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATH");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean back = statement.later().stream().anyMatch(later -> sets(later) || isBack(later));
        return sets(statement) && !isBack(statement) && !back
                ? Stream.of(finding(
                                Subject.database(),
                                "search_path stays changed when the file is done: what runs next on the connection looks elsewhere.")
                        .evidence(Words.seen(statement, "Nothing behind it in the file sets it back."))
                        .remedy(
                                "Set it for the transaction only, or set it back at the end.",
                                List.of("RESET search_path")))
                : Stream.empty();
    }

    private static boolean sets(LintedStatement statement) {
        List<Token> tokens = statement.tokens();
        boolean set = statement.kind().verb() == Verb.SET
                && !statement.says("SET", "LOCAL")
                && (statement.says("SET", "search_path")
                        || statement.says("SESSION", "search_path")
                        || statement.says("SET", "SCHEMA"));
        boolean called = statement.says("set_config")
                && tokens.stream().anyMatch(token -> token.name().equals("search_path"))
                && tokens.stream().anyMatch(token -> token.is("FALSE"));
        return set || called;
    }

    private static boolean isBack(LintedStatement statement) {
        return statement.says("RESET", "search_path")
                || statement.says("RESET", "ALL")
                || statement.says("DISCARD", "ALL")
                || statement.says("search_path", "TO", "DEFAULT")
                || statement.says("search_path", "=", "DEFAULT");
    }
}
