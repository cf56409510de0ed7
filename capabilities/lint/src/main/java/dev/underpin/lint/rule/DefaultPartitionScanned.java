package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A new partition takes rows away from the default one, so the server reads that to see that there are none. */
public final class DefaultPartitionScanned implements LintRule {

    private static final Card CARD = LintRule.seen(
                    DefaultPartitionScanned.class, "Default partition read for a new one", Severity.HIGH)
            .when(
                    "A partition is created or attached, and another table of the statement, the default partition, is read from end to end under ACCESS EXCLUSIVE.")
            .effect(
                    "Reads and writes of the default partition wait while it is read, and with them all that cannot be pruned away from it.")
            .instead(
                    "Give the default partition a validated CHECK that rules the new one's rows out; drop it afterwards.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ATTACH-PARTITION",
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Stream.concat(Partition.made(statement), Partition.attached(statement))
                .filter(partition -> !partition.bound().equals("DEFAULT"))
                .limit(1)
                .flatMap(partition -> readFor(statement, partition).map(table -> finding(statement, partition, table)));
    }

    /** The default partition that had to be read; empty where there is none, or a constraint spoke for it. */
    static Stream<ObjectName> readFor(LintedStatement statement, Partition partition) {
        return statement
                .scans()
                .map(scan -> scan.relation().name())
                .filter(table -> !table.equals(partition.name()))
                .filter(table ->
                        statement.lockOn(table).filter(LockMode::blocksReads).isPresent())
                .limit(1);
    }

    private Finding finding(LintedStatement statement, Partition partition, ObjectName table) {
        Draft draft = finding(
                        Subject.table(table),
                        "All of " + table.name()
                                + " is read, while nobody can read or write it, to see that none of its rows belong in "
                                + partition.name().name() + ".")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.SCAN))
                .evidence(statement.evidence());
        List<Stage> stages = checked(statement, partition, table);
        String advice = "Have its rows checked beforehand, without blocking; then attach.";
        return statement.kind().verb() == Verb.ALTER_TABLE || PartitionCreatedUnderLock.plain(statement)
                ? Replacement.of(statement, draft, advice, stages)
                : draft.remedy(advice, new Remedy.Instead(advice, stages).sql());
    }

    private static List<Stage> checked(LintedStatement statement, Partition partition, ObjectName table) {
        if (partition.outside().isEmpty()) {
            return List.of();
        }
        Phrasing phrasing = statement.phrasing();
        String alter = "ALTER TABLE " + phrasing.quote(table) + " ";
        String check = phrasing.quote("not_" + partition.name().name());
        var stages = new ArrayList<Stage>();
        stages.add(
                Stage.together(alter + "ADD CONSTRAINT " + check + " CHECK (" + partition.outside() + ") NOT VALID"));
        stages.add(Stage.together(alter + "VALIDATE CONSTRAINT " + check));
        String attach = partition.attach(phrasing);
        String drop = alter + "DROP CONSTRAINT " + check;
        stages.add(
                Partition.made(statement).findAny().isPresent()
                        ? Stage.together(PartitionCreatedUnderLock.apart(phrasing, partition), attach, drop)
                        : Stage.together(attach, drop));
        return stages;
    }
}
