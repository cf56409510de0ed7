package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.model.workload.SeenPlan;
import dev.underpin.postgresql.PostgresEngine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that were run say the same in the form for people and in that for programs, and neither tells a value. */
class ExecutedPlanReaderTest {

    private static final String TABLES = """
            CREATE TABLE makers (id integer PRIMARY KEY, "Home Town" text NOT NULL);
            CREATE TABLE things (id integer PRIMARY KEY, maker integer NOT NULL REFERENCES makers ON DELETE CASCADE, kind text NOT NULL,
                price numeric NOT NULL, at timestamptz NOT NULL) WITH (fillfactor = 20);
            INSERT INTO makers SELECT i, 'secret town ' || i % 7 FROM generate_series(1, 300) i;
            INSERT INTO things SELECT i, 1 + i % 300, 'secret kind ' || i % 11, i % 97, timestamptz '2026-01-01' + i * interval '1 min'
              FROM generate_series(1, 20000) i;
            CREATE INDEX things_kind ON things (kind);
            CREATE INDEX things_at ON things (at);
            CREATE TABLE days (day date NOT NULL, n integer NOT NULL) PARTITION BY RANGE (day);
            CREATE TABLE "days 1" PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
            CREATE TABLE "days 2" PARTITION OF days FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
            INSERT INTO days SELECT date '2026-01-01' + i % 59, i FROM generate_series(1, 5000) i;
            ANALYZE;
            SET work_mem = '64kB';
            SET max_parallel_workers_per_gather = 0;
            """;

    private static final List<String> QUERIES = List.of(
            "SELECT * FROM things WHERE kind = 'secret kind 3' AND price > 7654.5",
            "SELECT * FROM things ORDER BY price, kind",
            "SELECT kind, at, count(*) FROM things GROUP BY kind, at HAVING count(*) < 98765",
            "SELECT price, id + 1, count(*) FROM things GROUP BY price, id + 1",
            "SELECT m.id FROM makers m JOIN things t ON t.maker = m.id WHERE m.\"Home Town\" = 'secret town 3' OR t.kind LIKE 'secret%'",
            "SELECT m.id FROM makers m LEFT JOIN things t ON t.maker = m.id AND t.price < m.id ORDER BY t.price LIMIT 7",
            "SELECT id FROM makers m WHERE NOT EXISTS (SELECT FROM things t WHERE t.maker = m.id AND lower(t.kind) = 'secret kind 4')",
            "SELECT (SELECT max(price) FROM things WHERE maker = m.id) FROM makers m WHERE id IN (17, 23456, 98765)",
            "SELECT * FROM things WHERE price = (SELECT max(price) FROM things)",
            "WITH t AS MATERIALIZED (SELECT * FROM things) SELECT count(*) FROM t UNION ALL SELECT max(id) FROM t",
            "SELECT * FROM days WHERE n = 98765 OR day + n = date '2026-03-05'",
            "SELECT count(*) FROM days WHERE day >= date '2026-02-03'",
            "SELECT count(*) FROM things WHERE id < 12345 UNION ALL SELECT count(*) FROM makers",
            "SELECT row_number() OVER (PARTITION BY maker ORDER BY at) FROM things",
            "SELECT * FROM things WHERE at >= timestamptz '2026-01-05 07:08:09' ORDER BY at, price LIMIT 5",
            "UPDATE things SET price = price + 1 WHERE id < 1234",
            "DELETE FROM makers WHERE \"Home Town\" = 'secret town 5'",
            "INSERT INTO makers SELECT i, 'secret town' FROM generate_series(54321, 54400) i");

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void both_forms_say_the_same_and_no_value(int version) throws Exception {
        Set<String> kinds = new TreeSet<>();
        EnumSet<StepFigure> figures = EnumSet.noneOf(StepFigure.class);
        try (Scratch scratch = engine.scratch(new ScratchWish(version));
                Connection session = TwinTest.connect(scratch);
                Statement statement = session.createStatement()) {
            statement.execute(TABLES);
            for (String way :
                    List.of("", "SET enable_seqscan = off", "SET enable_hashjoin = off", "SET enable_sort = off")) {
                statement.execute(way);
                for (String query : QUERIES) {
                    explained(session, query, "TEXT");
                    ExecutedPlan text = explained(session, query, "TEXT");
                    ExecutedPlan json = explained(session, query, "JSON");
                    assertThat(settled(text.top())).as(way + ": " + query).isEqualTo(settled(json.top()));
                    assertThat(text.triggers())
                            .usingRecursiveComparison()
                            .ignoringFields("name", "relation", "milliseconds")
                            .isEqualTo(json.triggers());
                    assertThat(text.toString() + json)
                            .as(query)
                            .doesNotContain("secret")
                            .doesNotContainPattern("\\b(98765|7654|23456|12345|07:08)");
                    json.steps().forEach(step -> kinds.add(step.kind()));
                    json.steps().forEach(step -> figures.addAll(step.figures().keySet()));
                }
            }
        }
        assertThat(kinds)
                .contains(
                        "Append",
                        "CTE Scan",
                        "Index Only Scan",
                        "Bitmap Heap Scan",
                        "Merge Join",
                        "Nested Loop",
                        "Update");
        assertThat(figures)
                .contains(
                        StepFigure.SORT_DISK_BYTES,
                        StepFigure.AGGREGATE_DISK_BYTES,
                        StepFigure.HASH_BATCHES,
                        StepFigure.TEMPORARY_PAGES_WRITTEN,
                        StepFigure.HEAP_FETCHES,
                        StepFigure.EXACT_PAGES);
    }

    /** Without pages: those that changes touch are others each time. */
    private static ExecutedStep settled(ExecutedStep step) {
        if (!Set.of("Insert", "Update", "Delete").contains(step.kind())) {
            return step;
        }
        return new ExecutedStep(
                step.kind(),
                step.role(),
                step.join(),
                step.relation(),
                step.index(),
                step.keys(),
                step.conditions(),
                step.passes(),
                Map.of(),
                List.of());
    }

    /** Each time anew, and taken back. */
    private static ExecutedPlan explained(Connection session, String query, String format) throws SQLException {
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(
                        "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF, FORMAT " + format + ") " + query)) {
            var lines = new StringJoiner("\n");
            while (answer.next()) {
                lines.add(answer.getString(1));
            }
            return ExecutedPlanReader.read(new SeenPlan(lines.toString(), 5)).orElseThrow();
        } finally {
            session.rollback();
            session.setAutoCommit(true);
        }
    }

    @Test
    void conditions_name_columns_and_no_values() {
        StepCondition condition = ConditionText.of(
                StepCondition.Kind.FILTER,
                "((o.status = 'a = (b = c''d'::text) AND (o.customer_id = 5) AND ((o.\"To tal\")::numeric(10,2) > '1'::numeric(10,2))"
                        + " AND (other.x = E'\\\\x') AND (code2 = ANY ('{a,b}'::character varying[])) AND (lower(note) = $1))",
                "o");
        assertThat(condition.text())
                .isEqualTo("((o.status = …) AND (o.customer_id = …) AND ((o.\"To tal\")::numeric(10,2) > …)"
                        + " AND (other.x = …) AND (code2 = ANY (…)) AND (lower(note) = $1))");
        assertThat(condition.columns())
                .contains("status", "customer_id", "To tal", "code2", "note")
                .doesNotContain("x", "lower", "text", "numeric");
        assertThat(condition.equal()).containsExactlyInAnyOrder("status", "customer_id", "x");
        assertThat(condition.computed()).isTrue();
        assertThat(ConditionText.of(StepCondition.Kind.FILTER, "((id = 1) OR (city = 'x'::text))", "c")
                        .equal())
                .isEmpty();
    }

    @Test
    void long_values_and_those_cut_off_are_values() {
        String longList = "(code = ANY ('{" + "secret,''\"".repeat(20_000) + "}'::text[]))";
        assertThat(ConditionText.masked(longList)).isEqualTo("(code = ANY (…))");
        assertThat(ConditionText.masked("(code = 'secret, and")).isEqualTo("(code = …");
    }

    @Test
    void passes_of_workers_are_shared_and_rows_of_all_passes_counted() {
        ExecutedPlan plan = ExecutedPlanReader.read(new SeenPlan("""
                        Gather  (cost=0.00..9.00 rows=900 width=8) (actual time=1.000..90.000 rows=900 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          ->  Parallel Seq Scan on public.orders o  (cost=0.00..8.00 rows=375 width=8) (actual time=0.500..80.000 rows=300 loops=3)
                                Filter: (note = 'secret
                          ->  Seq Scan on secrets  (cost=0'::text)
                                Rows Removed by Filter: 1000
                        """, 95)).orElseThrow();
        ExecutedStep scan = plan.top().inputs().getFirst();
        assertThat(scan.kind() + " of " + scan.relation()).isEqualTo("Seq Scan of orders");
        assertThat(scan.passes().milliseconds()).isEqualTo(80);
        assertThat(scan.passes().rows()).isEqualTo(900);
        assertThat(scan.figure(StepFigure.ROWS_REMOVED_BY_FILTER)).isEqualTo(3_000);
        assertThat(plan.milliseconds()).isEqualTo(95);
        assertThat(plan.toString()).doesNotContain("secret");
    }

    @Test
    void what_was_not_run_or_is_cut_short_is_none() {
        assertThat(read("{\"Plan\": {\"Node")).isEmpty();
        assertThat(read("{\"Plan\": {\"Node Type\": \"Seq Scan\", \"Relation Name\": \"t\", \"Plan Rows\": 5}}"))
                .isEmpty();
        assertThat(read("Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (b = 5)"))
                .isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("what is this")).isEmpty();
    }

    private static Optional<ExecutedPlan> read(String text) {
        return ExecutedPlanReader.read(new SeenPlan(text, 1));
    }
}
