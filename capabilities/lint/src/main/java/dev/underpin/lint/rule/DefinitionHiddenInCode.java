package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A change of existing objects out of a DO block or a function, which nobody sees who only reads the file. */
public final class DefinitionHiddenInCode implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DefinitionHiddenInCode.class, "Schema change hidden in code", Severity.INFO)
            .when(
                    "A DO block, a procedure or a function in a SELECT changed or removed existing objects, or added to them.")
            .effect(
                    "What it does depends on the database it meets; tools and reviewers that read the text do not see it.")
            .instead("Write the statements out where they are the same everywhere.")
            .links("https://www.postgresql.org/docs/current/sql-do.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean code = switch (statement.kind().verb()) {
            case DO, CALL, SELECT -> true;
            default -> false;
        };
        if (!code) {
            return Stream.empty();
        }
        List<String> changed = Stream.of(Subject.Kind.values())
                .flatMap(kind -> Stream.of(
                                statement.added(kind).filter(entry -> !entry.fresh()),
                                statement.altered(kind).map(Difference::entry),
                                statement.removed(kind))
                        .flatMap(entries -> entries))
                .filter(entry -> entry.subject().kind() != Subject.Kind.SEQUENCE)
                .map(entry -> entry.subject().kind().word() + " "
                        + (entry.subject().part() == null || entry.subject().kind() == Subject.Kind.ROUTINE
                                ? String.valueOf(entry.subject().object())
                                : entry.subject().object() + "."
                                        + entry.subject().part()))
                .distinct()
                .toList();
        return changed.isEmpty() ? Stream.empty() : Stream.of(finding(statement, changed));
    }

    private Finding finding(LintedStatement statement, List<String> changed) {
        String what = String.join(", ", changed.subList(0, Math.min(3, changed.size())))
                + (changed.size() > 3 ? " and " + (changed.size() - 3) + " more" : "");
        return finding(
                        Subject.database(),
                        "What this code changed here: " + what + ". On another database it may do something else.")
                .evidence(statement.evidence())
                .advice("Write the statements out if they are the same everywhere.");
    }
}
