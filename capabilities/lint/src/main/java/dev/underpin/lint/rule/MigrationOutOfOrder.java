package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Map;
import java.util.stream.Stream;

/** A new file whose version is before one that has run: two branches were merged in another order than they were numbered in. */
public final class MigrationOutOfOrder implements LintRule {

    private static final Card CARD = LintRule.read(
                    MigrationOutOfOrder.class, "New migration before one that has run", Severity.HIGH)
            .when("A file is new, and the folder has a file with a later version that is not.")
            .effect(
                    "Where the later one has run, this one is refused, passed over or run after it, as the tool has it; on a database that is made anew it runs before it. The two can differ.")
            .instead("A version behind all that have run.")
            .links("https://github.com/pressly/goose/issues/279");

    /** What a tool does with such a file. */
    private static final Map<String, String> HABITS = Map.of(
            "flyway", "Flyway stops at it, unless it is told that the order does not matter.",
            "golang-migrate", "golang-migrate never runs it where the later one has run.",
            "goose", "goose stops at it, unless it is told to allow missing ones.");

    private static final String LATE =
            "It is run after the later one there, and before it where a database is made anew.";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.index() > 0
                ? Stream.empty()
                : statement.file().recorded().overtaken().stream()
                        .map(later -> finding(Subject.database(), later + " has a later version and has run already.")
                                .evidence(Evidence.known(HABITS.getOrDefault(
                                        statement.file().recorded().runner().tool(), LATE)))
                                .advice("Give this file a version behind " + later + "."));
    }
}
