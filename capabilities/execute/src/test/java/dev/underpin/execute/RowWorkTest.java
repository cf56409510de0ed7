package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written once each, along any key, whoever is cut off or in the way. */
class RowWorkTest {

    private static final int ROWS = 5_000;
    private static final int KILLS = 5;

    private static Plan backfill(String... key) {
        var walk = new RowWalk(
                new ObjectName("public", "events"),
                List.of(key),
                200,
                "UPDATE public.events SET done = true, times = times + 1 WHERE " + RowWalk.RANGE
                        + " AND (done IS NULL)");
        return LiveSite.plan(new Backfill(
                "Write events.done",
                walk,
                "",
                "SELECT NOT EXISTS (SELECT FROM public.events WHERE done IS NULL)",
                List.of(),
                null));
    }

    private static String events(String columns, String values, String key) {
        return "CREATE TABLE events (" + columns + ", done boolean, times integer NOT NULL DEFAULT 0"
                + (key.isEmpty() ? "" : ", PRIMARY KEY (" + key + ")") + ");"
                + "INSERT INTO events SELECT " + values + " FROM generate_series(1, " + ROWS + ") i;";
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
        try (var site = new LiveSite(events(columns, values, key))) {
            assertThat(site.run(backfill(key.isEmpty() ? new String[0] : key.split(","))))
                    .isEqualTo(new RunEnd.Finished());
            assertThat(site.ask("SELECT string_agg(DISTINCT times::text, ',') FROM events"))
                    .isEqualTo("1");
        }
    }

    @Test
    void writes_each_row_once_however_often_it_is_cut_off() {
        try (var site = new LiveSite(events("id bigint", "i", "id"));
                RunSession session = site.session()) {
            var random = new Random(11);
            CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < KILLS; i++) {
                    pause(100 + random.nextInt(200));
                    site.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name ="
                            + " 'underpin' AND datname = current_database()");
                }
            });
            RunEnd end = site.run(session, backfill("id"), Duration.ofSeconds(2), new RunWitness() {
                @Override
                public void wrote(int step, long written, Strain strain) {
                    pause(30);
                }
            });
            killer.join();
            assertThat(end).isEqualTo(new RunEnd.Finished());
            assertThat(site.ask("SELECT string_agg(DISTINCT times::text, ',') FROM events"))
                    .isEqualTo("1");
            assertThat(site.ask("SELECT written FROM underpin.walk")).isEqualTo(String.valueOf(ROWS));
        }
    }

    @Test
    void waits_for_a_row_that_a_client_holds_without_failing_it() throws SQLException {
        try (var site = new LiveSite(events("id bigint", "i", "id"));
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("UPDATE events SET times = times WHERE id = 2500");
            CompletableFuture<Void> commits = CompletableFuture.runAsync(() -> {
                pause(2_500);
                try {
                    client.createStatement().execute("UPDATE events SET times = times WHERE id = 1");
                    client.commit();
                } catch (SQLException e) {
                    throw new AssertionError("the client was failed", e);
                }
            });
            assertThat(site.run(backfill("id"))).isEqualTo(new RunEnd.Finished());
            commits.join();
            assertThat(site.ask("SELECT string_agg(DISTINCT times::text, ',') FROM events"))
                    .isEqualTo("1");
        }
    }

    @Test
    void says_where_a_trigger_undoes_what_is_written() {
        try (var site = new LiveSite(events("id bigint", "i", "id")
                + "CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.done = NULL; RETURN NEW; END';"
                + "CREATE TRIGGER back BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION back();")) {
            RunEnd.Stopped end = (RunEnd.Stopped) site.run(backfill("id"));
            assertThat(end.message()).contains("a trigger undoes what is written");
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
