package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Database;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Target;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.postgresql.LoggingServer;
import dev.underpin.postgresql.PostgresEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** pg_stat_statements of real servers, in each of its versions: what is read is what was run. */
class StatementCountersTest {

    private static final List<String> VERSIONS = List.of("1.4", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12");

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void the_version_that_comes_with_a_server(int major) throws Exception {
        try (LoggingServer server = LoggingServer.start(major)) {
            run(server, "CREATE EXTENSION pg_stat_statements");
            counts(server);
        }
    }

    @Test
    void versions_left_behind_by_an_upgrade_and_odd_schemas() throws Exception {
        try (LoggingServer server = LoggingServer.start(18)) {
            run(server, "CREATE SCHEMA \"Odd \"\"one\"");
            for (String version : VERSIONS) {
                run(server, "CREATE EXTENSION pg_stat_statements SCHEMA \"Odd \"\"one\" VERSION '" + version + "'");
                assertThat(counts(server).format()).isEqualTo("pg_stat_statements " + version);
                run(server, "DROP EXTENSION pg_stat_statements");
            }
        }
    }

    @Test
    void what_the_counters_do_not_show_is_said() throws Exception {
        try (LoggingServer server = LoggingServer.start(18)) {
            assertThatThrownBy(() -> read(server, "underpin_admin"))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            missing -> assertThat(missing.hint()).contains("CREATE EXTENSION pg_stat_statements"));
            run(
                    server,
                    "CREATE EXTENSION pg_stat_statements",
                    "CREATE FUNCTION nested() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM pg_class); END'",
                    "SET pg_stat_statements.track = 'all'",
                    "SELECT pg_stat_statements_reset()",
                    "SELECT nested()");
            assertThat(read(server, "underpin_admin").notes())
                    .anyMatch(note -> note.contains("run inside functions"))
                    .anyMatch(note -> note.startsWith("The counters began"))
                    .noneMatch(note -> note.contains("hidden"));
            Workload hidden = read(server, "underpin_script");
            assertThat(hidden.rest().calls()).isPositive();
            assertThat(hidden.notes()).anyMatch(note -> note.contains("GRANT pg_read_all_stats TO underpin_script"));
        }
    }

    /** Catalogs, and the ends of indexes of users' tables; the server has seen our comments as we have sent them. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void what_underpin_asked_itself_is_left_aside(int major) throws Exception {
        try (LoggingServer server = LoggingServer.start(major)) {
            run(
                    server,
                    "CREATE EXTENSION pg_stat_statements",
                    "CREATE TABLE orders (id integer PRIMARY KEY, note text)",
                    "INSERT INTO orders SELECT i, 'n ' || i FROM generate_series(1, 1000) i",
                    "ANALYZE orders",
                    "SELECT pg_stat_statements_reset()",
                    "SELECT note FROM orders WHERE id = 7");
            var target = new Target(server.url("underpin_admin"), server.password(), Duration.ofSeconds(10));
            try (Database database = new PostgresEngine().connect(target)) {
                var column = new ColumnName(new ObjectName("public", "orders"), "note");
                database.plannerStatistics(new TwinWish("live", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
                assertThat(database.rows().countNulls(column)).contains(0L);
            }
            Workload workload = read(server, "underpin_admin");
            assertThat(workload.queries())
                    .extracting(QueryStat::text)
                    .contains("select note from orders where id = $1")
                    .filteredOn(text -> text.startsWith("select") || text.startsWith("with"))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("pg_stat_statements_reset"));
            assertThat(workload.notes())
                    .anyMatch(note ->
                            note.startsWith("Left aside: calls of Underpin itself, which say so in a comment."));
        }
    }

    private static Workload counts(LoggingServer server) throws SQLException {
        run(server, "SELECT pg_stat_statements_reset()".replace("pg_stat", schema(server) + ".pg_stat"));
        run(
                server,
                "SELECT relname FROM pg_class WHERE oid = 1",
                "SELECT relname FROM pg_class WHERE oid IN (1259, 1249)",
                "select RELNAME from pg_class where oid in (1, 2, 3)",
                "SELECT relname FROM pg_class ORDER BY relname LIMIT 7");
        Workload workload = read(server, "underpin_admin");
        assertThat(stat(workload, "select relname from pg_class where oid = $1").calls())
                .isEqualTo(1);
        QueryStat list = stat(workload, "select relname from pg_class where oid in ($1)");
        assertThat(list.calls()).isEqualTo(2);
        assertThat(list.rows()).isEqualTo(2);
        QueryStat limited = stat(workload, "select relname from pg_class order by relname limit $1");
        assertThat(limited.rows()).isEqualTo(7);
        assertThat(limited.limit()).isEqualTo(1);
        assertThat(limited.time().total()).isPositive();
        assertThat(limited.time().longest()).isEqualTo(limited.time().total());
        assertThat(limited.time().quantile(0.5)).isEmpty();
        return workload;
    }

    private static QueryStat stat(Workload workload, String text) {
        return workload.queries().stream()
                .filter(query -> query.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among\n"
                        + String.join(
                                "\n",
                                workload.queries().stream().map(QueryStat::text).toList())));
    }

    private static String schema(LoggingServer server) throws SQLException {
        try (Connection connection = server.connect(Map.of());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_stat_statements'")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Workload read(LoggingServer server, String role) {
        var target = new Target(server.url(role), server.password(), Duration.ofSeconds(10));
        try (Database database = new PostgresEngine().connect(target)) {
            return database.workload("live", Progress.SILENT);
        }
    }

    private static void run(LoggingServer server, String... statements) throws SQLException {
        try (Connection connection = server.connect(Map.of("preferQueryMode", "simple"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
