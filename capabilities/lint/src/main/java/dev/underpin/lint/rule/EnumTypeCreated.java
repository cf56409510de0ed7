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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enum, whose list of values can only grow. */
public final class EnumTypeCreated implements LintRule {

    private static final Card CARD = LintRule.seen(EnumTypeCreated.class, "Enum created", Severity.INFO)
            .when("An enum type is made.")
            .effect(
                    "A value can be added, but neither removed nor moved without a new type and a rewrite of every table that uses it.")
            .instead("For lists that change: text with a CHECK, or a table with a foreign key.")
            .links("https://www.postgresql.org/docs/current/datatype-enum.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<Subject> known = statement.earlier().stream()
                .flatMap(earlier -> earlier.effect().differences().stream())
                .flatMap(EnumTypeCreated::before)
                .collect(Collectors.toSet());
        return statement
                .made(Subject.Kind.TYPE)
                .filter(type -> type.text("kind").equals("enum") && !known.contains(type.subject()))
                .filter(type -> TableColumns.lasts(statement, type.subject()))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .map(type -> finding(
                                type.subject(),
                                "The enum " + type.name() + " is made with "
                                        + Words.count(type.text("labels").split(",").length, "value")
                                        + ": more can be added, none taken away.")
                        .evidence(Words.seen(
                                statement,
                                "Its values are " + type.text("labels").replace(",", ", ") + "."))
                        .choice(
                                "Will the list change?",
                                "No, or only grow: an enum is small and fast.",
                                "Yes: text with a CHECK that is replaced with NOT VALID and validated.",
                                "Yes, and each value has more to it than its name: a table with a foreign key."));
    }

    /** Names that types had: one that is exchanged for another was an enum before. */
    private static Stream<Subject> before(Difference difference) {
        return switch (difference) {
            case Difference.Created created -> Stream.empty();
            case Difference.Dropped dropped -> Stream.of(dropped.entry().subject());
            case Difference.Altered altered -> Stream.of(altered.before().subject());
        };
    }
}
