package dev.underpin.workload.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Database;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Target;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.MeasurementJson;
import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Comparison.QueryChange;
import dev.underpin.model.measure.Comparison.Verdict;
import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.Measurement;
import dev.underpin.postgresql.LoggingServer;
import dev.underpin.postgresql.PostgresEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters of real servers around an index that is made: what it brought is told, what it left alone is not. */
class MeasuredServerTest {

    private static final int CALLS = 60;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void what_an_index_brought(int major) throws Exception {
        try (LoggingServer server = LoggingServer.start(major)) {
            run(
                    server,
                    1,
                    "CREATE EXTENSION pg_stat_statements",
                    "CREATE TABLE parcel (id int PRIMARY KEY, place int, weight int)",
                    "INSERT INTO parcel SELECT n, n % 5000, n % 30 FROM generate_series(1, 100000) n",
                    "VACUUM ANALYZE parcel",
                    "SELECT pg_stat_statements_reset()");
            ask(server);
            Measurement before = measure(server);
            run(server, 1, "CREATE INDEX parcel_place ON parcel (place)", "SET work_mem = '5MB'");
            ask(server);
            run(server, 1, "SELECT max(weight) FROM parcel");
            Measurement after = measure(server);
            Comparison comparison = new Comparing(read(before), read(after), false).comparison();
            QueryChange helped = change(comparison, "select id from parcel where place = $1");
            assertThat(helped.verdict()).isEqualTo(Verdict.FASTER);
            assertThat(helped.after().calls()).isEqualTo(CALLS);
            assertThat(blocks(helped.before()) / CALLS).isBetween(400L, 700L);
            assertThat(blocks(helped.after()) / CALLS).isLessThan(40);
            assertThat(helped.saved()).isPositive();
            QueryChange same = change(comparison, "select count(*) from parcel where weight = $1");
            assertThat(blocks(same.before())).isEqualTo(blocks(same.after()));
            assertThat(comparison.appeared())
                    .anyMatch(once -> once.query().text().equals("select max(weight) from parcel"));
            assertThat(Objects.requireNonNull(comparison.perCall()).times()).isLessThan(1);

            run(server, 1, "SELECT pg_stat_statements_reset()");
            Measurement anew = measure(server);
            assertThatThrownBy(() -> MeasuredWindow.between(after, anew))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("began anew");
            assertThat(new Comparing(before, anew, false).comparison().gone()).isNotEmpty();
        }
    }

    private static void ask(LoggingServer server) throws SQLException {
        run(server, CALLS, "SELECT id FROM parcel WHERE place = 7", "SELECT count(*) FROM parcel WHERE weight = 7");
    }

    private static long blocks(MeasuredQuery query) {
        return query.work() == null ? -1 : query.work().blocks();
    }

    private static QueryChange change(Comparison comparison, String text) {
        return comparison.changes().stream()
                .filter(change -> change.after().text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + comparison));
    }

    /** As a file has it. */
    private static Measurement read(Measurement measurement) {
        var file = new ByteArrayOutputStream();
        MeasurementJson.write(measurement, file);
        Measurement read = MeasurementJson.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read).isEqualTo(measurement);
        return read;
    }

    private static Measurement measure(LoggingServer server) {
        var target = new Target(server.url("underpin_admin"), server.password(), Duration.ofSeconds(10));
        try (Database database = new PostgresEngine().connect(target)) {
            return database.measurement("live", Progress.SILENT);
        }
    }

    private static void run(LoggingServer server, int times, String... statements) throws SQLException {
        try (Connection connection = server.connect(Map.of("preferQueryMode", "simple"));
                var statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }
}
