package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A name that exists only between double quotes. */
public final class MixedCaseName implements LintRule {

    private static final Card CARD = LintRule.seen(MixedCaseName.class, "Name with capital letters", Severity.INFO)
            .when(
                    "A new object or column has capital letters in its name, for the first time in the file. Where the table it goes to has them too, or the runner is of an ORM that names so, that is the habit of the house.")
            .effect(
                    "Without double quotes the server folds it to small letters and does not find it: in psql, in reports, in every tool.")
            .instead("Use small letters and underscores.")
            .links("https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS");

    /** Runners whose own names have capitals. */
    private static final Set<String> HOUSE = Set.of("prisma", "typeorm", "sequelize");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        String runner = statement.file().recorded().runner().tool();
        List<Subject> mixed = mixed(statement);
        boolean told =
                statement.earlier().stream().anyMatch(earlier -> !mixed(earlier).isEmpty());
        return mixed.isEmpty() || told || HOUSE.contains(runner) || isHabit(statement)
                ? Stream.empty()
                : Stream.of(finding(
                                mixed.getFirst(),
                                Words.list(mixed.stream().map(NewNames::name).toList())
                                        + (mixed.size() == 1 ? " has" : " have")
                                        + " capital letters: without double quotes the server looks for "
                                        + NewNames.name(mixed.getFirst()).toLowerCase(Locale.ROOT) + ".")
                        .evidence(Words.seen(statement, "The catalog holds it as written."))
                        .advice("Use small letters and underscores, while nobody uses the name."));
    }

    private static List<Subject> mixed(LintedStatement statement) {
        return NewNames.of(statement).stream()
                .filter(subject ->
                        !NewNames.name(subject).equals(NewNames.name(subject).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Existing tables that the file has touched have such names. */
    private static boolean isHabit(LintedStatement statement) {
        return statement.file().statements().stream()
                .flatMap(any -> any.locks())
                .anyMatch(lock -> !lock.relation()
                        .name()
                        .name()
                        .equals(lock.relation().name().name().toLowerCase(Locale.ROOT)));
    }
}
