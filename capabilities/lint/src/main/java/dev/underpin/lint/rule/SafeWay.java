package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends a finding with the statements that do the same without blocking: in the statement's place where it does nothing else,
 * as something to be worked in where it does.
 */
final class SafeWay {

    private static final Set<Verb> PLAIN = Set.of(Verb.ALTER_TABLE, Verb.CREATE_INDEX, Verb.DROP);

    private SafeWay() {}

    static Finding instead(LintedStatement statement, Draft draft, String advice, List<Stage> stages) {
        return instead(statement, draft, advice, Optional.empty(), stages);
    }

    /** @param asked beforehand in production; kept beside the first statement as a comment */
    static Finding instead(
            LintedStatement statement, Draft draft, String advice, Optional<Preflight> asked, List<Stage> stages) {
        asked.map(Preflight::evidence).ifPresent(draft::evidence);
        if (!doesOneThing(statement) || reachesPartitions(statement) || inOwnTransaction(statement)) {
            List<String> steps = Stages.sql(stages);
            return draft.remedy(advice, asked.map(first -> first.before(steps)).orElse(steps));
        }
        var exact = new ArrayList<>(stages);
        asked.ifPresent(first -> exact.set(0, asking(first, exact.getFirst())));
        return draft.instead(advice, exact.toArray(Stage[]::new));
    }

    private static Stage asking(Preflight asked, Stage stage) {
        var statements = new ArrayList<String>();
        statements.add("-- First, in production; " + asked.expected() + ":");
        statements.add("-- " + asked.query());
        statements.addAll(stage.statements());
        return new Stage(stage.outside(), statements);
    }

    /** Whether it is one plain change, written out: no list of changes, no block or function that may do more. */
    private static boolean doesOneThing(LintedStatement statement) {
        if (!PLAIN.contains(statement.kind().verb())) {
            return false;
        }
        int depth = 0;
        for (Token token : statement.tokens()) {
            if (depth == 0 && token.is(",")) {
                return false;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return true;
    }

    /** Whether partitions got a part of their own: production may have other ones than the base. */
    private static boolean reachesPartitions(LintedStatement statement) {
        return statement.effect().differences().stream()
                .map(Difference::entry)
                .anyMatch(entry -> entry.is("of_parent") || entry.fact("parent") != null);
    }

    /** Whether the file itself began the transaction, which stages would tear apart. */
    static boolean inOwnTransaction(LintedStatement statement) {
        return !statement.file().recorded().wrapped()
                && statement.earlierInTransaction().stream()
                        .anyMatch(one -> one.kind().verb() == Verb.BEGIN);
    }
}
