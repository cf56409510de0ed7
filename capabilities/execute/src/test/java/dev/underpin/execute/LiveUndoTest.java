package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.RunSession;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.plan.UndoBatch;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A step that is taken back in two parts: what is declared in a transaction, then an index beside whoever is at work. */
class LiveUndoTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, total integer);"
            + "INSERT INTO orders SELECT i, i FROM generate_series(1, 100) i;"
            + "CREATE INDEX orders_total_idx ON orders (total);";

    private static final String FOUND = " FROM pg_index WHERE indexrelid = to_regclass('public.orders_total_idx')";

    private static final Plan PLAN = LiveSite.plan(new RunSql(
            "Do without the index",
            SqlBatch.together(List.of("DROP INDEX public.orders_total_idx", "COMMENT ON TABLE orders IS 'without'")),
            List.of(),
            Timeouts.BRIEF,
            List.of(),
            new Undo.ByStatements(List.of(
                    UndoBatch.together(List.of("ALTER TABLE orders ADD COLUMN back integer")),
                    new UndoBatch(
                            List.of("CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders (total)"),
                            true,
                            "SELECT coalesce(bool_and(indisvalid), false)" + FOUND,
                            new Leftover(
                                    "SELECT coalesce(bool_and(NOT indisvalid), false)" + FOUND,
                                    "DROP INDEX CONCURRENTLY public.orders_total_idx")))),
            null,
            null,
            null));

    private static UndoEnd undo(LiveSite site, RunWitness witness) {
        try (RunSession session = site.session()) {
            return new LiveUndo(session, PLAN, session.latest().orElseThrow(), Duration.ofSeconds(2), witness)
                    .go("a test");
        }
    }

    private static void isBack(LiveSite site) {
        assertThat(site.ask("SELECT indisvalid" + FOUND)).isEqualTo("t");
        assertThat(site.ask("SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass"
                        + " AND attname = 'back'"))
                .isEqualTo("1");
    }

    @Test
    void waits_for_transactions_that_an_index_has_to_wait_for() throws SQLException {
        try (var site = LiveSite.of(ORDERS);
                Connection client = site.client()) {
            assertThat(site.run(PLAN)).isEqualTo(new RunEnd.Finished());
            client.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            client.setAutoCommit(false);
            client.createStatement().execute("SELECT 1");
            var ending = CompletableFuture.runAsync(() -> {
                LiveSite.pause(1_500);
                try {
                    client.rollback();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(undo(site, RunWitness.NOBODY)).isEqualTo(new UndoEnd.AllBack());
            ending.join();
            isBack(site);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void goes_on_where_a_runner_died_between_two_parts() {
        try (var site = LiveSite.of(ORDERS)) {
            assertThat(site.run(PLAN)).isEqualTo(new RunEnd.Finished());
            assertThatThrownBy(() -> undo(site, new RunWitness() {
                        @Override
                        public void happened(JournalEntry entry) {
                            assertThat(entry.event()).isEqualTo(new RunEvent.PartUndone(1, 1));
                            throw new Killed();
                        }
                    }))
                    .isInstanceOf(Killed.class);
            assertThatThrownBy(() -> site.run(PLAN))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("Step 1 is taken back in part");
            // What a runner leaves that dies while the index is built.
            site.execute("CREATE INDEX orders_total_idx ON public.orders (total)");
            site.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'orders_total_idx'::regclass");
            assertThat(undo(site, RunWitness.NOBODY)).isEqualTo(new UndoEnd.AllBack());
            isBack(site);
        }
    }
}
