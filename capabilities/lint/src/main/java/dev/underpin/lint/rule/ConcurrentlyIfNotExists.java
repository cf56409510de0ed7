package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.stream.Stream;

/** IF NOT EXISTS beside CONCURRENTLY: the second try takes the wreck of the first for the index. */
public final class ConcurrentlyIfNotExists implements LintRule {

    private static final Card CARD = LintRule.read(
                    ConcurrentlyIfNotExists.class, "CONCURRENTLY with IF NOT EXISTS", Severity.MEDIUM)
            .when(
                    "CREATE INDEX CONCURRENTLY says IF NOT EXISTS, on a table that the file did not make, and no DROP INDEX IF EXISTS of the same name stands before it.")
            .effect(
                    "A build that was broken off leaves an invalid index of that name. The next run skips the statement and succeeds: queries do not use the index, and a unique one guards nothing.")
            .instead("Drop what may be left over first, then build without IF NOT EXISTS.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean concerns = statement.kind().verb() == Verb.CREATE_INDEX
                && statement.says("CONCURRENTLY", "IF", "NOT", "EXISTS")
                && !statement.kind().target().isEmpty()
                && !onTableOfTheFile(statement)
                && !cleared(statement);
        return concerns ? Stream.of(finding(statement)) : Stream.empty();
    }

    private static boolean onTableOfTheFile(LintedStatement statement) {
        List<String> table = statement.kind().on();
        return statement.earlier().stream()
                .anyMatch(before -> before.kind().verb() == Verb.CREATE_TABLE
                        && !before.kind().target().isEmpty()
                        && !table.isEmpty()
                        && before.kind().target().getLast().equals(table.getLast()));
    }

    private static boolean cleared(LintedStatement statement) {
        String index = statement.kind().target().getLast();
        return statement.earlier().stream()
                .anyMatch(before -> before.kind().verb() == Verb.DROP
                        && before.kind().object().equals("INDEX")
                        && !before.kind().target().isEmpty()
                        && before.kind().target().getLast().equals(index));
    }

    private Finding finding(LintedStatement statement) {
        String index = statement.kind().target().getLast();
        List<String> on = statement.kind().on();
        Subject subject = on.size() == 2
                ? Subject.part(Subject.Kind.INDEX, new ObjectName(on.getFirst(), on.getLast()), index)
                : Subject.database();
        String schema = on.size() == 2 ? statement.phrasing().quote(on.getFirst()) + "." : "";
        return finding(
                        subject,
                        "If building " + index
                                + " is broken off once, this keeps the invalid index for ever and says nothing.")
                .evidence(Evidence.known("The server looks at the name only, not at whether the index is valid."))
                .remedy(
                        "Drop what may be left over, then build. Where a valid one may be there already, look first.",
                        Stages.sql(List.of(Stage.outside(
                                "DROP INDEX CONCURRENTLY IF EXISTS " + schema
                                        + statement.phrasing().quote(index),
                                statement.sql().replaceFirst("(?i)(CONCURRENTLY)\\s+IF\\s+NOT\\s+EXISTS", "$1")))));
    }
}
