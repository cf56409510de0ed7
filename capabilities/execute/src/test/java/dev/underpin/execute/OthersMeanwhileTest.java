package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What others do to a database in the middle of a run: it is told in the server's words, and the run goes on when it is put right. */
class OthersMeanwhileTest {

    private static final Plan BACKFILL = LiveSite.plan(EventRows.backfill("id"));

    private static void stops(LiveSite site, RunWitness meanwhile, String message) {
        RunEnd.Stopped end = (RunEnd.Stopped) site.run(BACKFILL, meanwhile);
        assertThat(end.message()).contains(message);
        assertThat(end.statement()).startsWith("UPDATE public.events");
    }

    /** Behind the first batch. */
    private static RunWitness behindOneBatch(LiveSite site, String sql) {
        return new RunWitness() {
            private boolean done;

            @Override
            public void wrote(int step, long written, long about) {
                if (!done) {
                    site.execute(sql);
                    done = true;
                }
            }
        };
    }

    @Test
    void drop_the_table_that_is_being_written() {
        try (var site = LiveSite.of(EventRows.script())) {
            stops(
                    site,
                    behindOneBatch(site, "CREATE TABLE saved AS TABLE events; DROP TABLE events"),
                    "relation \"public.events\" does not exist [42P01]");
            site.execute("ALTER TABLE saved RENAME TO events");
            assertThat(site.run(BACKFILL)).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void drop_the_table_that_is_to_be_proven() {
        try (var site = LiveSite.of(EventRows.script())) {
            Plan plan = LiveSite.plan(
                    EventRows.backfill("id"),
                    new Assert(
                            "All are written", "SELECT count(*) FROM public.events WHERE done IS NULL", "Write them."));
            RunEnd.Stopped end =
                    (RunEnd.Stopped) site.run(plan, behindStep(1, site, "ALTER TABLE events RENAME TO saved"));
            assertThat(end.step()).isEqualTo(2);
            assertThat(end.message()).contains("is not there any more");
            site.execute("ALTER TABLE saved RENAME TO events");
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    private static RunWitness behindStep(int number, LiveSite site, String sql) {
        return new RunWitness() {
            @Override
            public void happened(JournalEntry entry) {
                if (entry.event() instanceof RunEvent.StepSucceeded done && done.step() == number) {
                    site.execute(sql);
                }
            }
        };
    }

    @Test
    void write_rows_that_break_a_rule_between_its_check_and_its_proof() {
        try (var site = LiveSite.of(EventRows.script())) {
            Plan plan = LiveSite.plan(
                    new Assert("No id is below 1", "SELECT count(*) FROM public.events WHERE id < 1", "Mend them."),
                    LiveSite.step(
                            "Hold new rows to it",
                            "ALTER TABLE public.events ADD CONSTRAINT positive CHECK (id > 0) NOT VALID"),
                    LiveSite.step("Prove it of every row", "ALTER TABLE public.events VALIDATE CONSTRAINT positive"));
            RunEnd.Stopped end =
                    (RunEnd.Stopped) site.run(plan, behindStep(1, site, "INSERT INTO events (id) VALUES (-1)"));
            assertThat(end.step()).isEqualTo(3);
            assertThat(end.message())
                    .isEqualTo("check constraint \"positive\" of relation \"events\" is violated by some row [23514]");
            site.execute("UPDATE events SET id = 5001 WHERE id = -1");
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            assertThat(site.ask("SELECT convalidated FROM pg_constraint WHERE conname = 'positive'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void let_the_server_generate_what_is_to_be_written() {
        try (var site = LiveSite.of(EventRows.script())) {
            String generated = "BEGIN; ALTER TABLE events DROP COLUMN done; ALTER TABLE events ADD COLUMN done boolean"
                    + " GENERATED ALWAYS AS (times > 5) STORED; COMMIT";
            stops(site, behindOneBatch(site, generated), "Column \"done\" is a generated column");
            site.execute("BEGIN; ALTER TABLE events ALTER COLUMN done DROP EXPRESSION;"
                    + " UPDATE events SET done = CASE WHEN times = 1 THEN true END; COMMIT");
            assertThat(site.run(BACKFILL)).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    private static String trigger(String body) {
        return "CREATE FUNCTION guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.id > 3000 THEN " + body
                + "; END IF; RETURN NEW; END';"
                + "CREATE TRIGGER guard BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION guard();";
    }

    @Test
    void refuse_rows_with_a_trigger() {
        try (var site = LiveSite.of(EventRows.script() + trigger("RAISE ''% is locked by accounting'', NEW.id"))) {
            stops(site, RunWitness.NOBODY, "is locked by accounting [P0001]");
            site.execute("DROP TRIGGER guard ON events");
            assertThat(site.run(BACKFILL)).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void pass_rows_over_in_silence_with_a_trigger() {
        try (var site = LiveSite.of(EventRows.script() + trigger("RETURN NULL"))) {
            RunEnd.Stopped end = (RunEnd.Stopped) site.run(BACKFILL);
            assertThat(end.message()).contains("still rows to be written").contains("a trigger undoes what is written");
            site.execute("DROP TRIGGER guard ON events");
            assertThat(site.run(BACKFILL)).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void keep_an_index_waiting_with_a_long_transaction() throws SQLException {
        try (var site = LiveSite.of(EventRows.script());
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("INSERT INTO events (id) VALUES (0)");
            var told = new CopyOnWriteArrayList<List<Blocker>>();
            try (RunSession session = site.session(told::add)) {
                CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> {
                    while (told.isEmpty()) {
                        LiveSite.pause(50);
                    }
                    try {
                        client.commit();
                    } catch (SQLException e) {
                        throw new AssertionError("the client was failed", e);
                    }
                });
                Plan plan = LiveSite.plan(LiveSite.index("events_note_idx", "events (note)"));
                assertThat(site.run(session, plan, Duration.ofSeconds(2), RunWitness.NOBODY))
                        .isEqualTo(new RunEnd.Finished());
                ending.join();
            }
            assertThat(told.getFirst().getFirst().query()).isEqualTo("INSERT INTO events (id) VALUES (0)");
            assertThat(told.getFirst().getFirst().state()).isEqualTo("idle in transaction");
            assertThat(site.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'events_note_idx'::regclass"))
                    .isEqualTo("t");
        }
    }
}
