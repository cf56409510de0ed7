package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.run.Brake;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Rows are left alone while others have to catch up. */
class BrakeTest {

    private static final int LOOKS = 3;

    /** Does something when it has been waited for a few times. */
    private static final class Seen implements RunWitness {
        private final Runnable release;
        private final List<Brake> brakes = new ArrayList<>();
        private long written;
        private long whileWaiting = -1;

        private Seen(Runnable release) {
            this.release = release;
        }

        @Override
        public void wrote(int step, long rows, long about) {
            if (whileWaiting < 0 && !brakes.isEmpty()) {
                whileWaiting = brakes.size() < LOOKS ? rows - written : 0;
            }
            written = rows;
            LiveSite.pause(brakes.isEmpty() ? 150 : 0);
        }

        @Override
        public void held(int step, Brake brake) {
            brakes.add(brake);
            if (brakes.size() == LOOKS) {
                release.run();
            }
        }
    }

    @Test
    void while_a_slot_has_yet_to_take_what_was_written() {
        try (var site = LiveSite.of(EventRows.script())) {
            site.execute("SELECT pg_create_physical_replication_slot('underpin_test', true)");
            var seen = new Seen(() -> site.execute("SELECT pg_drop_replication_slot('underpin_test')"));
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()), 1, new RowLimits(2, 100_000, 0.3), seen))
                    .isEqualTo(new RunEnd.Finished());
            assertThat(seen.brakes.getFirst()).isInstanceOfSatisfying(Brake.Backlog.class, backlog -> {
                assertThat(backlog.behind()).isEqualTo("replication slot underpin_test");
                assertThat(backlog.bytes()).isGreaterThan(100_000);
            });
            assertThat(seen.whileWaiting).isZero();
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void while_a_vacuum_that_is_needed_is_under_way() throws SQLException {
        try (var site = LiveSite.of(EventRows.script() + "ANALYZE events;");
                Connection vacuum = site.client();
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("SELECT 1");
            var statement = vacuum.createStatement();
            var limits = new RowLimits(2, Long.MAX_VALUE, 0.01);
            var seen = new Seen(() -> cancel(statement));
            vacuum.createStatement().execute("SET vacuum_cost_delay = 100; SET vacuum_cost_limit = 1");
            CompletableFuture<Void> over = CompletableFuture.runAsync(() -> {
                LiveSite.pause(300);
                try {
                    statement.execute("VACUUM events");
                } catch (SQLException asWanted) {
                    // It was needed for the test no longer.
                }
            });
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()), 1, limits, seen))
                    .isEqualTo(new RunEnd.Finished());
            over.join();
            assertThat(seen.brakes.getFirst())
                    .isInstanceOfSatisfying(
                            Brake.Vacuum.class,
                            held -> assertThat(held.deadShare()).isGreaterThan(0.01));
            assertThat(seen.whileWaiting).isZero();
            EventRows.areWrittenOnce(site);
        }
    }

    private static void cancel(java.sql.Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void and_a_pause_is_heard_meanwhile() {
        try (var site = LiveSite.of(EventRows.script())) {
            site.execute("SELECT pg_create_physical_replication_slot('underpin_pause', true)");
            var seen = new Seen(() -> site.execute("UPDATE underpin.run SET pause = true"));
            RunEnd end = site.run(LiveSite.plan(EventRows.unguarded()), 1, new RowLimits(2, 100_000, 0.3), seen);
            // Slots are the server's, and the other tests' too.
            site.execute("SELECT pg_drop_replication_slot('underpin_pause')");
            assertThat(end).isEqualTo(new RunEnd.Paused());
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()))).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }
}
