package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.StatementKind;
import java.util.stream.Stream;

/** A statement that only a superuser may run, in a file that the application's pipeline runs. */
public final class SuperuserStatement implements LintRule {

    private static final Card CARD = LintRule.seen(
                    SuperuserStatement.class, "Statement for superusers", Severity.MEDIUM)
            .when(
                    "Scratch left a statement out because it takes a superuser: it gives a role far-reaching rights, or makes or drops something of the whole server. To drop an extension is told apart.")
            .effect(
                    "The migration's role has to be a superuser in production, and then every migration can do anything; or the deployment fails.")
            .instead("Run it by hand, once, as the role that may.")
            .links("https://www.postgresql.org/docs/current/role-attributes.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        StatementKind kind = statement.kind();
        boolean about = switch (kind.verb()) {
            case CREATE_ROLE -> true;
            case ALTER_OTHER, CREATE_OTHER, DROP ->
                !kind.object().equals("EXTENSION") && !kind.object().endsWith("DEFAULT PRIVILEGES");
            default -> false;
        };
        return statement.effect().notes().stream()
                .filter(note -> about && note.contains("superuser"))
                .limit(1)
                .map(note -> finding(
                                Subject.database(),
                                "This takes a superuser, and a role that runs migrations should be none"
                                        + gives(statement) + ".")
                        .evidence(Words.seen(statement, "It was not run: " + note + "."))
                        .advice("Run it by hand, once, as the role that may, and take it out of the migrations."));
    }

    private static String gives(LintedStatement statement) {
        if (statement.says("SUPERUSER")) {
            return "; it makes another superuser";
        }
        return statement.says("BYPASSRLS") || statement.says("REPLICATION")
                ? "; it gives another role rights that no GRANT limits"
                : "";
    }
}
