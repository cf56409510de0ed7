package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value of an enum under a new name: stored rows follow, running code does not. */
public final class EnumValueRenamed implements LintRule {

    private static final Card CARD = LintRule.seen(EnumValueRenamed.class, "Enum value renamed", Severity.HIGH)
            .when("An existing enum has as many values as before, and one of them is called otherwise.")
            .effect("Running code that writes or compares with the old name fails; what it reads, it does not know.")
            .instead(
                    "Add the new value, deploy code that knows both, move the rows in batches, and leave the old value unused.")
            .links("https://www.postgresql.org/docs/current/sql-altertype.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TYPE)
                .filter(type -> type.after().text("kind").equals("enum"))
                .sorted(Comparator.comparing(type -> type.after().subject()))
                .flatMap(type -> renamed(type).map(place -> finding(statement, type, place)));
    }

    private static Stream<Integer> renamed(Difference.Altered type) {
        List<String> before = labels(type.before());
        List<String> after = labels(type.after());
        return before.size() != after.size()
                ? Stream.empty()
                : IntStream.range(0, before.size())
                        .filter(i -> !before.get(i).equals(after.get(i)))
                        .boxed();
    }

    private static List<String> labels(CatalogEntry type) {
        return List.of(type.text("labels").split(","));
    }

    private Finding finding(LintedStatement statement, Difference.Altered type, int place) {
        String old = statement.phrasing().literal(labels(type.before()).get(place));
        String now = statement.phrasing().literal(labels(type.after()).get(place));
        String users = type.after().text("used_by");
        return finding(
                        type.after().subject(),
                        type.after().name() + ": " + old + " is now called " + now
                                + ", and running code that writes or compares with " + old + " fails.")
                .evidence(Words.seen(
                        statement, users.isEmpty() ? "No table uses it." : "Columns of " + users + " have this type."))
                .remedy(
                        "Let both be good until the new code is deployed everywhere.",
                        List.of(
                                "ALTER TYPE " + statement.phrasing().quote(TableColumns.table(type.after()))
                                        + " ADD VALUE " + now + " AFTER " + old,
                                "-- Deploy code that reads both and writes the new one. Then move the rows"
                                        + (users.isEmpty() ? "" : " of " + users) + " in batches."));
    }
}
