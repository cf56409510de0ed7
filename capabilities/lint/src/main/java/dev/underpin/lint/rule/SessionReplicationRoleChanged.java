package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A session that acts as a replica: no trigger fires in it, and none of those that foreign keys are made of. */
public final class SessionReplicationRoleChanged implements LintRule {

    private static final Card CARD = LintRule.read(
                    SessionReplicationRoleChanged.class, "Session acts as a replica", Severity.HIGH)
            .when("session_replication_role is set to replica.")
            .effect(
                    "Whatever the session writes goes without triggers and foreign keys. What breaks them stays: nothing checks it later.")
            .instead(
                    "Leave it at origin. For one trigger that is in the way, switch that one off in the same transaction.")
            .links("https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE");

    private static final Pattern CALL = Pattern.compile(
            "set_config\\s*\\(\\s*'session_replication_role'\\s*,\\s*'replica'", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET = Pattern.compile(
            "\\bSET\\s+(?:LOCAL\\s+|SESSION\\s+)?session_replication_role\\s*(?:=|TO)\\s*'*replica",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return tells(statement) ? Stream.of(finding(statement)) : Stream.empty();
    }

    /** Whether the statement says so, itself or in code. */
    static boolean tells(LintedStatement statement) {
        return switch (statement.kind().verb()) {
            case SET, DO ->
                SET.matcher(statement.sql()).find()
                        || CALL.matcher(statement.sql()).find();
            case SELECT, CALL -> CALL.matcher(statement.sql()).find();
            default -> false;
        };
    }

    private Finding finding(LintedStatement statement) {
        Optional<LintedStatement> back = statement.later().stream()
                .filter(one -> one.kind().verb() == Verb.RESET || one.kind().verb() == Verb.SET)
                .filter(one -> one.says("session_replication_role"))
                .findFirst();
        String until = back.map(one -> "up to line " + one.recorded().line())
                .orElse("to the end of " + (statement.says("LOCAL") ? "the transaction" : "the session"));
        return finding(
                        Subject.database(),
                        "What this session writes from here " + until
                                + " runs no trigger and is checked by no foreign key, and nothing checks it later.")
                .evidence(Evidence.known("It says session_replication_role = replica on line "
                        + statement.recorded().line() + "; scratch did not run it, as it takes a superuser."))
                .choice(
                        "Write as everybody else does.",
                        "One trigger is in the way: ALTER TABLE … DISABLE TRIGGER and its name, and ENABLE it in the same transaction.",
                        "Rows are loaded in the wrong order: load parents first, or make the foreign key DEFERRABLE and defer it.");
    }
}
