package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The server may still be at what a runner told it that has died meanwhile: the next runner takes what comes of it. */
class LeftAtWorkTest {

    /** Dies behind a batch. */
    private static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the transaction a while later. */
    private static CompletableFuture<Void> commits(Connection dead) {
        return CompletableFuture.runAsync(() -> {
            LiveSite.pause(700);
            try {
                dead.commit();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void on_a_step() throws SQLException {
        try (var site = LiveSite.of("CREATE TABLE orders (id bigint PRIMARY KEY)");
                Connection dead = site.client()) {
            dead.setAutoCommit(false);
            dead.createStatement().execute("ALTER TABLE orders ADD COLUMN note text");
            CompletableFuture<Void> committed = commits(dead);
            Plan plan = LiveSite.plan(LiveSite.knowing(
                    "Add orders.note",
                    "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'public.orders'::regclass AND attname = 'note')",
                    "ALTER TABLE orders ADD COLUMN note text"));
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            committed.join();
        }
    }

    @Test
    void on_a_batch_of_rows() throws SQLException {
        try (var site = LiveSite.of(EventRows.script());
                Connection dead = site.client()) {
            Plan plan = LiveSite.plan(EventRows.unguarded());
            diesBehindABatch(site, plan);
            String from = site.ask("SELECT place[1] FROM underpin.walk");
            dead.setAutoCommit(false);
            dead.createStatement()
                    .execute("UPDATE events SET done = true, times = times + 1 WHERE id > " + from + " AND id <= "
                            + from + " + 100");
            dead.createStatement()
                    .execute("UPDATE underpin.walk SET place = ARRAY[(" + from
                            + " + 100)::text], written = written + 100");
            CompletableFuture<Void> committed = commits(dead);
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            committed.join();
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void on_the_first_batch_of_rows() throws SQLException {
        try (var site = LiveSite.of(EventRows.script());
                RunSession session = site.session();
                Connection dead = site.client()) {
            Plan plan = LiveSite.plan(EventRows.unguarded());
            LiveSite.journal(session, plan);
            site.execute("INSERT INTO underpin.walk VALUES ('run', 1, 1, '{}', '{}', '{}', 0)");
            dead.setAutoCommit(false);
            dead.createStatement().execute("UPDATE underpin.walk SET place = '{100}', written = 100");
            dead.createStatement().execute("UPDATE events SET done = true, times = times + 1 WHERE id <= 100");
            CompletableFuture<Void> committed = commits(dead);
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            committed.join();
            EventRows.areWrittenOnce(site);
        }
    }

    private static void diesBehindABatch(LiveSite site, Plan plan) {
        try {
            site.run(plan, new RunWitness() {
                @Override
                public void wrote(int step, long written, long about) {
                    throw new Dead();
                }
            });
        } catch (Dead asWanted) {
            // It is the next one's turn.
        }
    }
}
