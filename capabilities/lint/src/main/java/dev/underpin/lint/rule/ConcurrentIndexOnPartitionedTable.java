package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CONCURRENTLY on a partitioned table, which no server can: says how it is done piece by piece. */
public final class ConcurrentIndexOnPartitionedTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ConcurrentIndexOnPartitionedTable.class,
                    "Concurrent index on a partitioned table",
                    Severity.BLOCKER)
            .when("The server refused to build or drop an index concurrently because its table is partitioned.")
            .effect(
                    "The deployment stops here. Without the word, writers of all partitions wait until all indexes are built.")
            .instead("Create the index on the parent alone, build one on each partition concurrently, and attach them.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(failure -> failure.is("0A000"))
                .flatMap(failure -> failure.message().startsWith("cannot create index on partitioned table")
                        ? Stream.of(created(statement))
                        : failure.message().startsWith("cannot drop partitioned index")
                                ? Stream.of(dropped(statement))
                                : Stream.empty());
    }

    private Finding dropped(LintedStatement statement) {
        return finding(Subject.database(), "An index of a partitioned table cannot be dropped concurrently.")
                .evidence(Evidence.observed("The server refused it (SQLSTATE 0A000)."))
                .instead(
                        "Drop it in the plain way, and give up soon where the locks are not to be had.",
                        Stage.together(
                                "SET LOCAL lock_timeout = '200ms'",
                                statement.sql().replaceFirst("(?i)\\s+CONCURRENTLY", "")));
    }

    private Finding created(LintedStatement statement) {
        Optional<Written> written = Written.of(statement);
        Draft draft = finding(
                        Subject.database(),
                        "No index can be built concurrently on a partitioned table; on its partitions it can.")
                .evidence(Evidence.observed("The server refused it (SQLSTATE 0A000)."));
        String advice = "Go by the partitions: on the parent alone first, then on each, then attach.";
        return written.map(index -> draft.remedy(advice, index.steps(statement.phrasing())))
                .orElseGet(() -> draft.advice(advice));
    }

    /**
     * The statement, taken apart.
     *
     * @param unique {@code UNIQUE} and a blank, or nothing
     * @param rest from the method or the keys on
     */
    private record Written(String unique, String index, String table, String rest) {

        private static final Pattern PARTS = Pattern.compile(
                "(?is)CREATE\\s+(UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+|\"[^\"]+\")\\s+ON\\s+([\\w.\"]+)\\s*((?:USING\\s+\\w+\\s*)?\\(.*)");

        static Optional<Written> of(LintedStatement statement) {
            Matcher parts = PARTS.matcher(statement.sql().strip());
            return parts.matches()
                    ? Optional.of(new Written(
                            parts.group(1) == null ? "" : "UNIQUE ", parts.group(2), parts.group(3), parts.group(4)))
                    : Optional.empty();
        }

        /** The partitions are asked for in production, which may have others than the base. */
        List<String> steps(Phrasing phrasing) {
            String name = "left(c.relname, 40) || " + phrasing.literal("_" + index.replace("\"", ""));
            String leaves = " FROM pg_partition_tree(" + phrasing.literal(table)
                    + ") t JOIN pg_class c ON c.oid = t.relid WHERE t.isleaf";
            return List.of(
                    "CREATE " + unique + "INDEX " + index + " ON ONLY " + table + " " + rest,
                    "-- This prints a statement for each of the partitions, to be run outside of a transaction:",
                    "SELECT format("
                            + phrasing.literal(
                                    "CREATE " + unique + "INDEX CONCURRENTLY %I ON %s " + rest.replace("%", "%%"))
                            + ", " + name + ", t.relid)" + leaves,
                    "-- And this one those that attach what was built:",
                    "SELECT format(" + phrasing.literal("ALTER INDEX " + index + " ATTACH PARTITION %s.%I")
                            + ", c.relnamespace::regnamespace, " + name + ")" + leaves);
        }
    }
}
