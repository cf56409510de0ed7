package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** REINDEX without CONCURRENTLY: writers wait, and so does everybody whose query could use the index. */
public final class ReindexUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ReindexUnderLock.class, "Index rebuilt while others wait", Severity.HIGH)
            .when(
                    "Indexes of an existing table are built anew under a lock that blocks writes, and nothing of the table changed.")
            .effect("Writes to the table wait; so do reads, as planning a query looks at every index of its table.")
            .instead("REINDEX … CONCURRENTLY, outside of a transaction.")
            .links("https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        var byTable = new TreeMap<ObjectName, List<ObjectName>>();
        statement
                .rewritten()
                .filter(relation -> relation.kind() == Relation.Kind.INDEX && blocks(statement, relation))
                .forEach(index -> byTable.computeIfAbsent(index.table(), table -> new ArrayList<>())
                        .add(index.name()));
        statement.effect().differences().stream()
                .map(change -> change.entry().subject().owner())
                .filter(Objects::nonNull)
                .forEach(byTable::remove);
        return byTable.entrySet().stream()
                .map(table -> finding(statement, table.getKey(), table.getValue(), byTable.size() == 1));
    }

    /** Seen from outside, the short lock may have been missed. */
    private static boolean blocks(LintedStatement statement, Relation index) {
        return statement.kind().verb() == Verb.REINDEX
                ? !statement.says("CONCURRENTLY")
                : statement.lockOn(index.table()).filter(LockMode::blocksWrites).isPresent();
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<ObjectName> indexes, boolean alone) {
        List<String> names = indexes.stream().map(ObjectName::name).sorted().toList();
        String all = names.size() > 3 ? names.size() + " indexes" : String.join(", ", names);
        Draft draft = finding(
                        indexes.size() == 1
                                ? Subject.part(Subject.Kind.INDEX, table, names.getFirst())
                                : Subject.table(table),
                        "Writes to " + table.name() + " wait while " + all
                                + (indexes.size() == 1 ? " is" : " are")
                                + " built anew, and so do queries that are planned meanwhile.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.INDEX))
                .evidence(alone ? statement.evidence() : Evidence.observed("New files: " + all + "."));
        String concurrently = indexes.size() == 1
                ? "REINDEX INDEX CONCURRENTLY " + statement.phrasing().quote(indexes.getFirst())
                : "REINDEX TABLE CONCURRENTLY " + statement.phrasing().quote(table);
        String advice = "Build them beside the ones in use.";
        return alone
                ? Replacement.of(statement, draft, advice, List.of(Stage.outside(concurrently)))
                : draft.remedy(advice, List.of(concurrently));
    }
}
