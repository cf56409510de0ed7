package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CREATE TABLE … PARTITION OF locks the whole partitioned table, where attaching a table of the same shape does not. */
public final class PartitionCreatedUnderLock implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PartitionCreatedUnderLock.class, "Partition created under a lock of its parent", Severity.MEDIUM)
            .when(
                    "A new table is a partition of an existing one from the start, and the parent is locked with ACCESS EXCLUSIVE.")
            .effect(
                    "Reads and writes of all partitions through the parent wait until the transaction ends, and queue up behind a long query.")
            .instead(
                    "CREATE TABLE … (LIKE parent), then ATTACH PARTITION, which lets others read and write the parent.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARTITION",
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE");

    private static final Pattern PLAIN = Pattern.compile(
            "CREATE\\s+TABLE\\s+[\\w.\"]+\\s+PARTITION\\s+OF\\s+[\\w.\"]+\\s+FOR\\s+VALUES\\s+(IN|FROM)\\b(?!.*\\b(WITH|TABLESPACE|USING|PARTITION)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<Partition> made = Partition.made(statement)
                .filter(partition -> statement
                        .lockOn(partition.parent())
                        .filter(LockMode::blocksReads)
                        .isPresent())
                .filter(partition -> DefaultPartitionScanned.readFor(statement, partition)
                        .findAny()
                        .isEmpty())
                .toList();
        return made.isEmpty() ? Stream.empty() : Stream.of(finding(statement, made));
    }

    private Finding finding(LintedStatement statement, List<Partition> made) {
        Partition first = made.getFirst();
        ObjectName parent = first.parent();
        List<Stage> stages = made.stream()
                .map(partition ->
                        Stage.together(apart(statement.phrasing(), partition), partition.attach(statement.phrasing())))
                .toList();
        Draft draft = finding(
                        Subject.table(parent),
                        "Reads and writes of " + parent.name() + " wait while "
                                + String.join(
                                        ", ",
                                        made.stream()
                                                .map(partition ->
                                                        partition.name().name())
                                                .toList())
                                + (made.size() == 1 ? " is" : " are") + " created as its partition.")
                .evidence(statement.evidence());
        String advice = "Make the table apart, then attach it: others go on reading and writing " + parent.name() + ".";
        return plain(statement)
                ? Replacement.of(statement, draft, advice, stages)
                : draft.remedy(advice, new Remedy.Instead(advice, stages).sql());
    }

    /** Whether it says nothing of the partition but its bound, so that a table like the parent is the same. */
    static boolean plain(LintedStatement statement) {
        return PLAIN.matcher(statement.sql()).matches();
    }

    /** The table by itself; its indexes are made when it is attached, which is quick while it is empty. */
    static String apart(Phrasing phrasing, Partition partition) {
        return "CREATE TABLE " + phrasing.quote(partition.name()) + " (LIKE " + phrasing.quote(partition.parent())
                + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED INCLUDING STORAGE)";
    }
}
