package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written once each, along any key, whoever is cut off or in the way. */
class RowWorkTest {

    private static final int KILLS = 5;

    private static Plan backfill(String... key) {
        return LiveSite.plan(EventRows.backfill(key));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("id bigint", "i", "id"),
                Arguments.of("id uuid", "md5(i::text)::uuid", "id"),
                Arguments.of("id text COLLATE \"C\"", "chr(65 + i % 26) || '\\''' || i", "id"),
                Arguments.of("name varchar(20)", "'Ä' || i", "name"),
                Arguments.of(
                        "at timestamptz, number numeric(12, 3)",
                        "now() + (i % 50) * interval '1 us', i / 7.0",
                        "at,number"),
                Arguments.of("first integer, second \"char\"", "i, 'x'", "second,first"),
                Arguments.of("nothing integer", "i", ""));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void writes_each_row_once(String columns, String values, String key) {
        try (var site = LiveSite.of(EventRows.script(columns, values, key))) {
            assertThat(site.run(backfill(key.isEmpty() ? new String[0] : key.split(","))))
                    .isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void writes_each_row_once_however_often_it_is_cut_off() {
        try (var site = LiveSite.of(EventRows.script("id bigint", "i", "id"));
                RunSession session = site.session()) {
            var random = new Random(11);
            CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < KILLS; i++) {
                    LiveSite.pause(100 + random.nextInt(200));
                    site.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
                            + " 'underpin' AND datname = current_database()");
                }
            });
            RunEnd end = site.run(session, backfill("id"), Duration.ofSeconds(2), new RunWitness() {
                @Override
                public void wrote(int step, long written, long about) {
                    LiveSite.pause(30);
                }
            });
            killer.join();
            assertThat(end).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void waits_for_a_row_that_a_client_holds_without_failing_it() throws SQLException {
        try (var site = LiveSite.of(EventRows.script("id bigint", "i", "id"));
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("UPDATE events SET times = times WHERE id = 2500");
            CompletableFuture<Void> commits = CompletableFuture.runAsync(() -> {
                LiveSite.pause(2_500);
                try {
                    client.createStatement().execute("UPDATE events SET times = times WHERE id = 1");
                    client.commit();
                } catch (SQLException e) {
                    throw new AssertionError("the client was failed", e);
                }
            });
            assertThat(site.run(backfill("id"))).isEqualTo(new RunEnd.Finished());
            commits.join();
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void says_where_a_trigger_undoes_what_is_written() {
        try (var site = LiveSite.of(EventRows.script("id bigint", "i", "id")
                + "CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.done = NULL; RETURN NEW; END';"
                + "CREATE TRIGGER back BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION back();")) {
            RunEnd.Stopped end = (RunEnd.Stopped) site.run(backfill("id"));
            assertThat(end.message()).contains("a trigger undoes what is written");
        }
    }
}
