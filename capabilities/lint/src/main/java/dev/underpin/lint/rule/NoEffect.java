package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** An ALTER TABLE that changes nothing, and locks the table for it. */
public final class NoEffect implements LintRule {

    private static final Card CARD = LintRule.seen(NoEffect.class, "Statement without effect", Severity.INFO)
            .when(
                    "An ALTER TABLE of an existing table ran and left the catalog and all rows as they were. One with IF EXISTS or IF NOT EXISTS is told apart.")
            .effect(
                    "The lock is taken all the same. Often it is a sign that the base is not the one the file was written for.")
            .instead("Leave it out, or check the base.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<String> target = statement.kind().target();
        if (statement.kind().verb() != Verb.ALTER_TABLE
                || statement.recorded().basis() != Evidence.Basis.OBSERVED
                || target.isEmpty()
                || isUnseen(statement)) {
            return Stream.empty();
        }
        return Stream.concat(statement.locks(), statement.held())
                .filter(lock -> lock.relation().name().name().equals(target.getLast()))
                .limit(1)
                .filter(lock -> changedNothing(statement))
                .map(lock -> finding(
                                Subject.table(lock.relation().name()),
                                "This changes nothing in " + target.getLast() + ", and holds " + lock.mode()
                                        + " on it all the same.")
                        .evidence(Words.seen(statement, "The catalog and all rows are as before."))
                        .advice("Leave it out, or check that the base is the one the file was written for."));
    }

    private static boolean changedNothing(LintedStatement statement) {
        return statement.failure().isEmpty()
                && statement.effect().differences().isEmpty()
                && statement.effect().rewrites().isEmpty()
                && statement.effect().rows().isEmpty()
                && statement.effect().notes().isEmpty();
    }

    /** What the record does not hold: rules, options of a table's long values, a column dropped and added under one name. */
    private static boolean isUnseen(LintedStatement statement) {
        return statement.says("EXISTS")
                || statement.says("RULE")
                || statement.says("DROP") && statement.says("ADD")
                || statement.tokens().stream().anyMatch(token -> token.name().startsWith("toast"));
    }
}
