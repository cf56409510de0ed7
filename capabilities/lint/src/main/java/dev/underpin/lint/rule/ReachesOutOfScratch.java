package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A statement that wants more than a migration's role should have: files, programs, other servers, superuser rights. */
public final class ReachesOutOfScratch implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ReachesOutOfScratch.class, "Statement that reaches out of the database", Severity.HIGH)
            .when("A statement was not run because it needs rights that reach outside of the database.")
            .effect(
                    "It ran programs, read files or reached other servers in production, and nothing of it could be observed here.")
            .instead("Run such a thing by hand, apart from the migrations, as the one role that may.")
            .links("https://www.postgresql.org/docs/current/predefined-roles.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(failure -> failure.contained()
                        && !ForeignKeyTriggersDisabled.tells(statement)
                        && !SessionReplicationRoleChanged.tells(statement))
                .map(failure -> finding(Subject.database(), "This was contained on scratch: " + failure.message() + ".")
                        .evidence(Evidence.observed(
                                "The server refused it to a role without far-reaching rights (SQLSTATE "
                                        + failure.sqlState() + ")."))
                        .advice("Take it out of the migration, or grant the one right that it needs and say why."));
    }
}
