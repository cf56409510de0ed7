package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Rows;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Answers about rows, checked against rows whose answers are known. */
class SqliteRowsTest {

    private static final String MANY =
            " WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";

    private static void with(String script, Consumer<Rows> test) {
        try (Scratch scratch = Scratches.make()) {
            Scratches.runAll(scratch, Script.of("test.sql", script, Dialect.SQLITE));
            test.accept(scratch.database().rows());
        }
    }

    private static ColumnName column(String table, String column) {
        return new ColumnName(Names.inMain(table), column);
    }

    private static TableSample sample(Rows rows, String table, String... columns) {
        return rows.sample(Names.inMain(table), List.of(columns)).orElseThrow();
    }

    @Test
    void violationsAreCountedAsTheEngineCompares() {
        String script = """
                CREATE TABLE "the parent" (code TEXT COLLATE NOCASE UNIQUE, id INTEGER PRIMARY KEY);
                CREATE TABLE child (
                    Code TEXT REFERENCES "The Parent" (code),
                    parent REFERENCES "the parent" (id) REFERENCES "the parent" (id));
                CREATE TABLE misled (code TEXT REFERENCES child (code), parent INTEGER REFERENCES "the parent");
                INSERT INTO "the parent" VALUES ('a', 1), ('b', 2);
                INSERT INTO child VALUES ('A', 1), ('b', '2'), ('c', 7), (NULL, 8);
                INSERT INTO misled VALUES ('b', 9);
                """;
        try (Scratch scratch = Scratches.make()) {
            Scratches.runAll(scratch, Script.of("test.sql", script, Dialect.SQLITE));
            assertThat(violations(scratch, "child"))
                    .containsExactlyInAnyOrder(
                            tuple("Code", Optional.of(1L)),
                            tuple("parent", Optional.of(2L)),
                            tuple("parent", Optional.of(2L)));
            // One key that points at no key, and the engine checks none of the table.
            assertThat(violations(scratch, "misled"))
                    .containsExactlyInAnyOrder(tuple("code", Optional.empty()), tuple("parent", Optional.empty()));
        }
    }

    private static List<Tuple> violations(Scratch scratch, String name) {
        Rows rows = scratch.database().rows();
        Table table = scratch.database()
                .read(Progress.SILENT)
                .catalog()
                .table(Names.inMain(name))
                .orElseThrow();
        return table.foreignKeys()
                .map(key -> tuple(key.columns().getFirst(), rows.countViolations(table.name(), key)))
                .toList();
    }

    @Test
    void aSmallTableIsSampledWhole() {
        with(
                "CREATE TABLE t (a, \"b c\" BLOB); INSERT INTO t VALUES (1, x'00ff'), (NULL, 'text'), (2.5, NULL)",
                rows -> {
                    TableSample sample = sample(rows, "t", "a", "b c");
                    assertThat(sample.rows()).isEqualTo(3);
                    assertThat(sample.complete()).isTrue();
                    assertThat(sample.column("a").orElseThrow())
                            .matches(a -> a.nulls() == 1 && a.matching("2.5"::equals) == 1);
                    assertThat(sample.column("b c").orElseThrow().matching("00FF"::equals))
                            .isEqualTo(1);
                    assertThat(sample(rows, "t").rows()).isEqualTo(3);
                });
    }

    @Test
    void aLargeTableIsSampledFromEndToEnd() {
        String script = "CREATE TABLE t (rowid TEXT, a INT); INSERT INTO t (oid, rowid, a)" + MANY.formatted(40_000)
                + "SELECT i * 3, 'x', i FROM n";
        with(script, rows -> {
            TableSample sample = sample(rows, "t", "a");
            assertThat(sample.complete()).isFalse();
            assertThat(sample.rows()).isBetween(4_000L, 5_000L);
            assertThat(sample.column("a").orElseThrow().share(a -> Integer.parseInt(a) > 20_000))
                    .isBetween(0.45, 0.55);
            assertThat(sample.column("a").orElseThrow().distinct()).isEqualTo(sample.rows());
        });
    }

    @Test
    void rowidsAtTheEndsOfTheirRangeDoNotOverflow() {
        String script = "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t" + MANY.formatted(6_000)
                + "SELECT i FROM n; INSERT INTO t VALUES (9223372036854775807), (-9223372036854775808)";
        with(script, rows -> assertThat(sample(rows, "t", "id").rows()).isPositive());
    }

    @Test
    void withoutRowidTheFirstRowsMustDo() {
        String script = "CREATE TABLE t (id INT PRIMARY KEY) WITHOUT ROWID; INSERT INTO t" + MANY.formatted(9_000)
                + "SELECT i FROM n; CREATE VIEW v AS SELECT id FROM t";
        with(script, rows -> {
            assertThat(sample(rows, "t", "id")).matches(sample -> sample.rows() == 5_000 && !sample.complete());
            assertThat(sample(rows, "v", "id")).matches(sample -> sample.rows() == 5_000 && !sample.complete());
        });
    }

    @Test
    void inclusionCountsOrphansAndTheirValues() {
        String script = "CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT); CREATE TABLE c (p INT);"
                + "INSERT INTO p VALUES (1, NULL), (2, 'b');"
                + "INSERT INTO c VALUES (1), (1), (2), (7), (7), (8), (NULL)";
        with(script, rows -> {
            var inclusion = rows.inclusion(column("c", "p"), column("p", "id")).orElseThrow();
            assertThat(inclusion.rows()).isEqualTo(6);
            assertThat(inclusion.distinct()).isEqualTo(4);
            assertThat(inclusion.orphans()).isEqualTo(3);
            assertThat(inclusion.orphanValues()).isEqualTo(2);
            assertThat(inclusion.complete()).isTrue();
            var amongNulls =
                    rows.inclusion(column("c", "p"), column("p", "code")).orElseThrow();
            assertThat(amongNulls.orphans()).isEqualTo(6);
            assertThat(rows.countNulls(column("c", "p"))).contains(1L);
        });
    }

    @Test
    void whatCannotBeAskedIsEmpty() {
        with(
                "CREATE TABLE t (a); CREATE VIEW slow (a) AS" + MANY.formatted(2_000_000_000) + "SELECT i FROM n",
                rows -> {
                    assertThat(rows.countNulls(column("gone", "a"))).isEmpty();
                    long start = System.nanoTime();
                    assertThat(rows.countNulls(column("slow", "a"))).isEmpty();
                    assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
                    assertThat(rows.countNulls(column("t", "a"))).contains(0L);
                });
    }
}
