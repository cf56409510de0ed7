package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** ATTACH PARTITION reads the whole table to see that its rows fit, unless a constraint already says so. */
public final class PartitionAttachedWithScan implements LintRule {

    private static final Card CARD = LintRule.seen(
                    PartitionAttachedWithScan.class, "Partition attached with a scan of its rows", Severity.HIGH)
            .when("An existing table is attached as a partition and is read from end to end.")
            .effect(
                    "Reads and writes of that table wait while it is read; changes to the parent's shape and vacuum wait too.")
            .instead(
                    "Give it a validated CHECK that says the same as its bound, and the parent's indexes, before it is attached.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Partition.attached(statement)
                .filter(partition -> statement.scanned(partition.name()))
                .map(partition -> finding(statement, partition));
    }

    private Finding finding(LintedStatement statement, Partition partition) {
        ObjectName table = partition.name();
        List<CatalogEntry> built = statement.effect().differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == Subject.Kind.INDEX
                        && Parts.table(entry).equals(table))
                .toList();
        String indexes = built.isEmpty()
                ? ""
                : " and its indexes "
                        + String.join(
                                ", ", built.stream().map(CatalogEntry::name).toList()) + " are built";
        Draft draft = finding(
                        Subject.table(table),
                        "All of " + table.name() + " is read" + indexes + " to attach it to "
                                + partition.parent().name() + ", while nobody can read or write it.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, built.isEmpty() ? Work.SCAN : Work.INDEX))
                .evidence(statement.evidence());
        return Replacement.of(
                statement,
                draft,
                "Have the rows checked beforehand, without blocking; attaching then takes milliseconds.",
                checked(statement.phrasing(), partition, built));
    }

    private static List<Stage> checked(Phrasing phrasing, Partition partition, List<CatalogEntry> built) {
        if (partition.inside().isEmpty()) {
            return List.of();
        }
        String alter = "ALTER TABLE " + phrasing.quote(partition.name()) + " ";
        String check = phrasing.quote(partition.name().name() + "_bound");
        var stages = new ArrayList<Stage>();
        built.forEach(index -> stages.add(Stage.outside(
                index.text("definition").replaceFirst("^(CREATE (?:UNIQUE )?INDEX) ", "$1 CONCURRENTLY "))));
        stages.add(Stage.together(alter + "ADD CONSTRAINT " + check + " CHECK (" + partition.inside() + ") NOT VALID"));
        stages.add(Stage.together(alter + "VALIDATE CONSTRAINT " + check));
        stages.add(Stage.together(partition.attach(phrasing), alter + "DROP CONSTRAINT " + check));
        return stages;
    }
}
