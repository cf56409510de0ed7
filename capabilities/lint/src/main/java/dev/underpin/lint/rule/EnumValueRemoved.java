package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enum that is exchanged for one with fewer values. */
public final class EnumValueRemoved implements LintRule {

    private static final Card CARD = LintRule.seen(EnumValueRemoved.class, "Enum value removed", Severity.HIGH)
            .when("An enum is dropped or renamed away, and the one that takes its name lacks some of its values.")
            .effect(
                    "Running code that writes or compares with the old value fails, and the exchange itself fails if a row holds it.")
            .instead(
                    "Deploy code that does not use the value, move the rows off it in batches, and leave the value in the enum.")
            .links("https://www.postgresql.org/docs/current/datatype-enum.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<Subject> fresh = statement.earlier().stream()
                .flatMap(earlier -> earlier.made(Subject.Kind.TYPE))
                .map(CatalogEntry::subject)
                .collect(Collectors.toSet());
        return statement.effect().differences().stream()
                .flatMap(difference -> gone(difference)
                        .filter(type -> type.text("kind").equals("enum") && !fresh.contains(type.subject()))
                        .flatMap(type ->
                                next(statement, difference, type).flatMap(next -> judge(statement, type, next))));
    }

    private static Stream<CatalogEntry> next(LintedStatement statement, Difference difference, CatalogEntry type) {
        return difference.entry().subject().equals(type.subject()) && difference instanceof Difference.Altered
                ? Stream.of(difference.entry())
                : Successor.of(statement, type.subject()).stream()
                        .map(Successor::entry)
                        .filter(next -> next.text("kind").equals("enum"));
    }

    /** The entry under a name that the difference has set free. */
    private static Stream<CatalogEntry> gone(Difference difference) {
        return switch (difference) {
            case Difference.Dropped dropped when dropped.kind() == Subject.Kind.TYPE -> Stream.of(dropped.entry());
            case Difference.Altered altered
            when altered.kind() == Subject.Kind.TYPE && altered.renamed() -> Stream.of(altered.before());
            case Difference.Altered altered
            when altered.kind() == Subject.Kind.TYPE && shrank(altered) -> Stream.of(altered.before());
            case Difference.Created created -> Stream.empty();
            case Difference.Dropped dropped -> Stream.empty();
            case Difference.Altered altered -> Stream.empty();
        };
    }

    /** Dropped and made anew within one statement: an enum as such cannot lose a value. */
    private static boolean shrank(Difference.Altered type) {
        return labels(type.after()).size() < labels(type.before()).size();
    }

    private static List<String> labels(CatalogEntry type) {
        return List.of(type.text("labels").split(","));
    }

    private Stream<Finding> judge(LintedStatement statement, CatalogEntry before, CatalogEntry after) {
        var lost = new ArrayList<>(labels(before));
        lost.removeAll(labels(after));
        if (lost.isEmpty()) {
            return Stream.empty();
        }
        String values =
                Words.list(lost.stream().map(statement.phrasing()::literal).toList());
        return Stream.of(finding(
                        before.subject(),
                        before.name() + " loses " + values + ": running code that uses "
                                + (lost.size() == 1 ? "it" : "them") + " fails.")
                .evidence(Words.seen(
                        statement,
                        "The enum had " + Words.list(labels(before)) + ", and the one that takes its name has "
                                + Words.list(labels(after)) + "."))
                .choice(
                        "Does the value have to go?",
                        "Leave it in the enum unused: that costs nothing, and nothing has to be rewritten.",
                        "Forbid new rows with it: a CHECK that is NOT VALID, validated when the old rows are moved.",
                        "If the list changes often, move it to a table with a foreign key."));
    }
}
