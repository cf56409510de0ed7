package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A name that SQL reads as a word of its own unless it is quoted. */
public final class ReservedWordAsName implements LintRule {

    private static final Card CARD = LintRule.seen(ReservedWordAsName.class, "Reserved word as a name", Severity.LOW)
            .when(
                    "A new table, column, view, type, routine or schema is named by a reserved word, or something is renamed to one.")
            .effect(
                    "Every statement that names it without quotes fails, or means something else: user is the current role.")
            .instead("Choose another name while nobody uses it.")
            .links("https://www.postgresql.org/docs/current/sql-keywords-appendix.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<Subject> reserved = NewNames.of(statement).stream()
                .filter(subject -> statement.phrasing().reservedWords().contains(NewNames.name(subject)))
                .toList();
        return reserved.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                                reserved.getFirst(),
                                Words.sentence(Words.list(reserved.stream()
                                                .map(ReservedWordAsName::words)
                                                .toList()))
                                        + (reserved.size() == 1 ? " is" : " are")
                                        + " named by a reserved word: it must be quoted everywhere.")
                        .evidence(Words.seen(statement, "The server reserves the word."))
                        .advice("Choose another name while nobody uses it: "
                                + Words.list(reserved.stream()
                                        .map(subject -> NewNames.name(subject) + "_…")
                                        .distinct()
                                        .toList())
                                + "."));
    }

    private static String words(Subject subject) {
        return subject.kind().word() + " " + (subject.kind() == Subject.Kind.COLUMN ? subject.object() + "." : "")
                + NewNames.name(subject);
    }
}
