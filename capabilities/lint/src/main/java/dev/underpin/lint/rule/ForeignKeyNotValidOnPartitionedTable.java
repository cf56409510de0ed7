package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A foreign key NOT VALID on a partitioned table, which servers before 18 refuse: says how it is done there. */
public final class ForeignKeyNotValidOnPartitionedTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ForeignKeyNotValidOnPartitionedTable.class,
                    "Foreign key NOT VALID on a partitioned table",
                    Severity.BLOCKER)
            .when(
                    "The server refused a foreign key NOT VALID because the table is partitioned, as all before PostgreSQL 18 do.")
            .effect("The deployment stops here.")
            .instead(
                    "Add and validate it on every partition, then add it to the parent, which takes over those of its partitions.")
            .links("https://www.postgresql.org/docs/17/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(failure -> failure.is("42809")
                        && failure.message().startsWith("cannot add NOT VALID foreign key on partitioned table"))
                .map(failure -> finding(statement));
    }

    private Finding finding(LintedStatement statement) {
        List<String> target = statement.kind().target();
        String table = target.isEmpty() ? "the table" : target.getLast();
        Subject subject = target.size() == 2
                ? Subject.table(new ObjectName(target.getFirst(), target.getLast()))
                : Subject.database();
        return finding(
                        subject,
                        table + " is partitioned, and PostgreSQL " + statement.version()
                                + " takes no unvalidated foreign key on a partitioned table.")
                .evidence(Evidence.observed("The server refused it (SQLSTATE 42809)."))
                .remedy(
                        "Go by the partitions.",
                        List.of(
                                "-- On every partition, in two transactions: the same foreign key NOT VALID, then",
                                "-- ALTER TABLE the_partition VALIDATE CONSTRAINT the_key",
                                "-- Then on " + table
                                        + " itself; it takes over the keys of its partitions and reads nothing:",
                                statement.sql().replaceAll("(?is)\\s+NOT\\s+VALID\\s*$", "")));
    }
}
