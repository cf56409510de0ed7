package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file without a transaction that cannot be run again after it stopped halfway. */
public final class NotRepeatableOutsideTransaction implements LintRule {

    private static final Card CARD = LintRule.seen(
                    NotRepeatableOutsideTransaction.class, "Cannot be run again after a failure", Severity.LOW)
            .when(
                    "In a file of several changes to existing tables that runs outside of a transaction, a statement before the last creates or drops something without IF [NOT] EXISTS. Told once for each file.")
            .effect(
                    "If a later statement fails, what came before stays; run again, the file stops at what is already there.")
            .instead("Say IF NOT EXISTS and IF EXISTS.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-createtable.html",
                    "https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean first = stops(statement)
                && statement.earlier().stream().noneMatch(NotRepeatableOutsideTransaction::stops)
                && statement.later().stream().anyMatch(NotRepeatableOutsideTransaction::changes)
                && statement.file().statements().stream()
                        .anyMatch(one -> one.locks().findAny().isPresent());
        return first ? Stream.of(finding(statement)) : Stream.empty();
    }

    private static boolean changes(LintedStatement statement) {
        return !statement.effect().differences().isEmpty();
    }

    /** Whether it would fail if it had already run. */
    private static boolean stops(LintedStatement statement) {
        if (statement.effect().inTransaction()
                || !changes(statement)
                || statement.says("IF", "NOT", "EXISTS")
                || statement.says("IF", "EXISTS")
                || statement.says("OR", "REPLACE")
                || statement.says("INDEX", "CONCURRENTLY")) {
            return false;
        }
        return switch (statement.kind().verb()) {
            case CREATE_TABLE, CREATE_INDEX, CREATE_SEQUENCE, CREATE_TYPE, DROP -> !droppedBefore(statement);
            case ALTER_TABLE -> statement.says("ADD", "COLUMN") || statement.says("DROP", "COLUMN");
            default -> false;
        };
    }

    /** A drop of the same name, if it exists, stands in front of it. */
    private static boolean droppedBefore(LintedStatement statement) {
        List<String> target = statement.kind().target();
        return !target.isEmpty()
                && statement.earlier().stream()
                        .anyMatch(one -> one.kind().verb() == Verb.DROP
                                && one.says("IF", "EXISTS")
                                && one.kind().target().equals(target));
    }

    private Finding finding(LintedStatement statement) {
        boolean drops = statement.kind().verb() == Verb.DROP || statement.says("DROP", "COLUMN");
        String what = statement.kind().verb() == Verb.ALTER_TABLE
                ? "the column of " + TargetTable.words(statement)
                : (statement.kind().object().toLowerCase(Locale.ROOT) + " " + TargetTable.words(statement)).strip();
        long more = statement.later().stream()
                .filter(NotRepeatableOutsideTransaction::stops)
                .count();
        Draft draft = finding(
                        Subject.database(),
                        "If a later statement fails, " + what + " is " + (drops ? "gone" : "there")
                                + " already: run again, the file stops here.")
                .consequence(more == 0 ? null : more + " more of its statements are like that.")
                .evidence(Evidence.observed("The statement ran in no transaction, and so did those behind it."));
        return draft.remedy("Say it so that it can be run twice.", twice(statement));
    }

    private static List<String> twice(LintedStatement statement) {
        String sql = statement.sql().replaceAll("\\s+", " ");
        String again = sql.replaceFirst(
                        "(?i)^(CREATE (?:UNLOGGED )?(?:TABLE|SEQUENCE|INDEX|UNIQUE INDEX)) ", "$1 IF NOT EXISTS ")
                .replaceFirst("(?i) ADD COLUMN ", " ADD COLUMN IF NOT EXISTS ")
                .replaceFirst("(?i) DROP COLUMN ", " DROP COLUMN IF EXISTS ")
                .replaceFirst("(?i)^(DROP (?:TABLE|VIEW|SEQUENCE|TYPE|INDEX)) ", "$1 IF EXISTS ");
        return again.equals(sql) ? List.of() : List.of(again);
    }
}
