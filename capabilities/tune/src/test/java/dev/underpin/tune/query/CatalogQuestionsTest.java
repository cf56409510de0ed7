package dev.underpin.tune.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.WorkloadTuning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules, rewrites and plans all leave out the same: what asks nothing but the server's own catalogs. */
class CatalogQuestionsTest {

    private static final List<String> THE_SERVERS = List.of(
            "SELECT relname FROM pg_class WHERE oid = 1259",
            "SELECT i.indrelid, c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid",
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'orders'",
            "SELECT mode FROM pg_locks WHERE NOT granted",
            "WITH t AS (SELECT oid FROM pg_class) SELECT count(*) FROM t WHERE oid NOT IN (SELECT attrelid FROM pg_attribute)",
            "SELECT relation FROM waiting",
            "SELECT relation FROM those_who_wait");

    private static final List<String> THE_DATABASES = List.of(
            "SELECT id FROM orders WHERE note = 'a'",
            "SELECT o.id FROM orders o JOIN pg_class c ON c.oid = o.id",
            "SELECT id FROM noted WHERE id = 7",
            "SELECT last_value FROM numbers",
            "SELECT 1");

    private static RuleFixture fixture;

    @BeforeAll
    static void start() {
        fixture = RuleFixture.of(18, """
                CREATE TABLE orders (id integer PRIMARY KEY, note text);
                CREATE SEQUENCE numbers;
                CREATE VIEW noted AS SELECT id FROM orders WHERE note IS NOT NULL;
                CREATE VIEW waiting AS SELECT relation FROM pg_locks WHERE NOT granted;
                CREATE VIEW those_who_wait AS SELECT relation FROM waiting;
                """);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Workload workload() {
        return RuleFixture.workload(Stream.concat(THE_SERVERS.stream(), THE_DATABASES.stream())
                .map(query -> query + ";\n")
                .reduce("", String::concat));
    }

    private static List<String> sent(Stream<QueryStat> queries) {
        return queries.map(query -> query.samples().getFirst().text()).toList();
    }

    @Test
    void they_are_not_judged_and_not_rewritten() {
        QueryContext context = fixture.context(workload());
        assertThat(sent(context.queries().stream().map(ReviewedQuery::stat))).containsExactlyElementsOf(THE_DATABASES);
    }

    @Test
    void they_are_not_planned() {
        Tuned tuned = new WorkloadTuning(
                        fixture.twin(),
                        RuleFixture.ENGINE,
                        fixture.bundle(),
                        workload(),
                        Expectations.NONE,
                        Progress.SILENT)
                .tuned(Long.MAX_VALUE, 0, List.of());
        assertThat(tuned.leftOut())
                .hasSize(THE_SERVERS.size())
                .allSatisfy(left -> assertThat(left.why()).startsWith("It asks the server's own catalogs"));
    }
}
