package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** A role that outlives the file. */
public final class RoleChangedForSession implements LintRule {

    private static final Card CARD = LintRule.read(
                    RoleChangedForSession.class, "Role changed for the session", Severity.LOW)
            .when(
                    "A statement sets the role or the session authorization, not with SET LOCAL, and the file does not set it back.")
            .effect(
                    "What runs later on the same connection has other rights, and what it makes belongs to the other role.")
            .instead("SET LOCAL ROLE in the transaction, or RESET ROLE at the end.")
            .links("https://www.postgresql.org/docs/current/sql-set-role.html");

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
                                "The role stays changed when the file is done: what runs next on the connection acts as it.")
                        .evidence(Words.seen(statement, "Nothing behind it in the file sets it back."))
                        .remedy(
                                "Set it for the transaction only, or set it back at the end.",
                                List.of(
                                        statement.says("AUTHORIZATION")
                                                ? "RESET SESSION AUTHORIZATION"
                                                : "RESET ROLE")))
                : Stream.empty();
    }

    private static boolean sets(LintedStatement statement) {
        return statement.kind().verb() == Verb.SET
                && (statement.says("SET", "ROLE")
                        || statement.says("SET", "SESSION", "ROLE")
                        || statement.says("SET", "SESSION", "AUTHORIZATION"));
    }

    private static boolean isBack(LintedStatement statement) {
        return statement.says("RESET", "ROLE")
                || statement.says("RESET", "SESSION", "AUTHORIZATION")
                || statement.says("RESET", "ALL")
                || statement.says("DISCARD", "ALL")
                || statement.says("ROLE", "NONE")
                || statement.says("AUTHORIZATION", "DEFAULT");
    }
}
