package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.RunSession;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Leftover;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.UndoEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What can come between a runner and its plan: each ends in a clear word, with nothing lost. */
class LiveRunTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, total integer);"
            + "INSERT INTO orders SELECT i, i FROM generate_series(1, 100) i;";

    private static final RunSql ADD = LiveSite.knowing(
            "Add orders.note",
            "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'public.orders'::regclass AND attname = 'note')",
            "ALTER TABLE orders ADD COLUMN note text",
            "COMMENT ON COLUMN orders.note IS 'what was said'");

    @Test
    void runs_to_its_end_and_is_not_run_twice() {
        try (var site = LiveSite.of(ORDERS)) {
            Plan plan = LiveSite.plan(ADD, LiveSite.step("Count", "INSERT INTO orders VALUES (0, 0)"));
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            assertThat(site.ask("SELECT count(*) FROM orders")).isEqualTo("101");
        }
    }

    @Test
    void tells_who_holds_the_lock_and_gives_up_within_the_budget() throws SQLException {
        try (var site = LiveSite.of(ORDERS);
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("SELECT total FROM orders WHERE id = 7");
            Plan plan = LiveSite.plan(ADD);
            RunEnd end = site.run(plan);
            assertThat(end).isInstanceOf(RunEnd.Stopped.class);
            Blocker blocker = ((RunEnd.Stopped) end).blockers().getFirst();
            assertThat(blocker.state()).isEqualTo("idle in transaction");
            assertThat(blocker.query()).isEqualTo("SELECT total FROM orders WHERE id = 7");
            assertThat(((RunEnd.Stopped) end).message())
                    .contains("not to be had in ")
                    .contains(" attempts");
            client.rollback();
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void leaves_nothing_of_a_step_that_is_refused() {
        try (var site = LiveSite.of(ORDERS)) {
            Plan plan = LiveSite.plan(LiveSite.step(
                    "Two at once",
                    "ALTER TABLE orders ADD COLUMN note text",
                    "ALTER TABLE lines ADD COLUMN note text"));
            RunEnd.Stopped end = (RunEnd.Stopped) site.run(plan);
            assertThat(end.statement()).isEqualTo("ALTER TABLE lines ADD COLUMN note text");
            assertThat(end.message()).isEqualTo("relation \"lines\" does not exist [42P01]");
            assertThat(
                            site.ask(
                                    "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'note'"))
                    .isEqualTo("0");
            site.execute("CREATE TABLE lines ()");
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void passes_what_somebody_did_already() {
        try (var site = LiveSite.of(ORDERS)) {
            site.execute("ALTER TABLE orders ADD COLUMN note text");
            assertThat(site.run(LiveSite.plan(ADD))).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void stops_where_rows_stand_in_the_way() {
        try (var site = LiveSite.of(ORDERS)) {
            Plan plan = LiveSite.plan(new Assert(
                    "No total is below 3", "SELECT count(*) FROM public.orders WHERE total < 3", "Mend them first."));
            RunEnd.Stopped end = (RunEnd.Stopped) site.run(plan);
            assertThat(end.message()).isEqualTo("2 rows stand in the way. Mend them first.");
            site.execute("UPDATE orders SET total = 3 WHERE total < 3");
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void waits_for_people_until_they_say_so() {
        try (var site = LiveSite.of(ORDERS)) {
            Plan plan = LiveSite.plan(new AwaitDeploy("Deploy", List.of("It knows."), List.of(), 0, List.of()), ADD);
            assertThat(site.run(plan)).isInstanceOf(RunEnd.Waiting.class);
            assertThat(
                            site.ask(
                                    "SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'note'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void lets_one_runner_in() {
        try (var site = LiveSite.of(ORDERS);
                RunSession second = site.session()) {
            try (RunSession first = site.session()) {
                assertThat(first.claim()).isEmpty();
                assertThat(second.claim()).isPresent();
            }
            assertThat(second.claim()).isEmpty();
        }
    }

    @Test
    void pauses_between_steps_when_asked() {
        try (var site = LiveSite.of(ORDERS);
                RunSession session = site.session();
                RunSession other = site.session()) {
            Plan plan = LiveSite.plan(LiveSite.step("First", "INSERT INTO orders VALUES (0, 0)"), ADD);
            RunEnd end = site.run(session, plan, Duration.ofSeconds(2), new RunWitness() {
                @Override
                public void happened(dev.underpin.model.run.JournalEntry entry) {
                    if (entry.event() instanceof dev.underpin.model.run.RunEvent.StepSucceeded done
                            && done.step() == 1) {
                        other.askToPause("run", true);
                    }
                }
            });
            assertThat(end).isEqualTo(new RunEnd.Paused());
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void goes_on_when_its_sessions_are_ended() {
        try (var site = LiveSite.of(ORDERS);
                RunSession session = site.session()) {
            Plan plan = LiveSite.plan(
                    LiveSite.step("Sleep", "INSERT INTO orders VALUES (0, 0)", "SELECT pg_sleep(1.5)"), ADD);
            CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> {
                LiveSite.pause(700);
                site.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'underpin'"
                                + " AND datname = current_database()");
            });
            assertThat(site.run(session, plan, Duration.ofSeconds(2), RunWitness.NOBODY))
                    .isEqualTo(new RunEnd.Finished());
            ending.join();
            assertThat(site.ask("SELECT count(*) FROM orders WHERE id = 0")).isEqualTo("1");
        }
    }

    @Test
    void says_for_whom_an_index_waits_and_removes_what_it_left() throws SQLException {
        try (var site = LiveSite.of(ORDERS);
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("INSERT INTO orders VALUES (-1, 1)");
            String found =
                    "SELECT NOT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.orders_total_idx')";
            Plan plan = LiveSite.plan(new RunSql(
                    "Build an index",
                    SqlBatch.alone("CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total)"),
                    List.of(),
                    Timeouts.PATIENT,
                    List.of(),
                    Undo.by("DROP INDEX orders_total_idx"),
                    "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.orders_total_idx')",
                    new Leftover(found, "DROP INDEX CONCURRENTLY orders_total_idx"),
                    null));
            var told = new CopyOnWriteArrayList<List<Blocker>>();
            try (RunSession session = site.session(told::add)) {
                CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> {
                    while (told.isEmpty()) {
                        LiveSite.pause(50);
                    }
                    site.execute("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX%'"
                            + " AND datname = current_database()");
                });
                RunEnd.Stopped end = (RunEnd.Stopped) site.run(session, plan, Duration.ofSeconds(2), RunWitness.NOBODY);
                ending.join();
                assertThat(end.message()).startsWith("canceling statement due to user request");
            }
            assertThat(told.getFirst().getFirst().query()).isEqualTo("INSERT INTO orders VALUES (-1, 1)");
            assertThat(site.ask(found)).isEqualTo("t");
            client.rollback();
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            try (RunSession session = site.session()) {
                assertThat(new LiveUndo(
                                        session,
                                        plan,
                                        session.latest().orElseThrow(),
                                        Duration.ofSeconds(2),
                                        RunWitness.NOBODY)
                                .go("a test"))
                        .isEqualTo(new UndoEnd.AllBack());
            }
            assertThat(site.ask("SELECT to_regclass('public.orders_total_idx')"))
                    .isNull();
        }
    }

    @Test
    void says_that_a_server_takes_no_writes() {
        try (var site = LiveSite.of(ORDERS)) {
            site.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',"
                    + " current_database()); END $$");
            assertThatThrownBy(() -> site.run(LiveSite.plan(ADD)))
                    .isInstanceOf(EngineException.class)
                    .satisfies(fault ->
                            assertThat(((EngineException) fault).detail()).contains("read-only transaction"));
        }
    }
}
