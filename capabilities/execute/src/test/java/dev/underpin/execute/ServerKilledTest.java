package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.engine.Stage;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server is killed at the worst moment of each kind of step, and comes back: the run goes on by itself, and nothing is done twice. */
class ServerKilledTest {

    private final Stage stage = LiveSite.stage();
    private String seen = "";

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void within_statements_that_belong_together() {
        LiveSite site = LiveSite.of(stage, "CREATE TABLE orders (id bigint PRIMARY KEY, total integer)");
        Plan plan = LiveSite.plan(LiveSite.step(
                "Add orders.note",
                "ALTER TABLE orders ADD COLUMN note text",
                "INSERT INTO orders VALUES (1, 1, 'once')",
                "SELECT pg_sleep(1)"));
        assertThat(struckDown(site, plan, "query LIKE 'SELECT pg_sleep%'", "SELECT count(*) FROM orders"))
                .isEqualTo(new RunEnd.Finished());
        assertThat(seen).isEqualTo("0");
        assertThat(site.ask("SELECT note FROM orders")).isEqualTo("once");
    }

    @Test
    void within_an_index_that_is_built_beside_clients() {
        LiveSite site = LiveSite.of(stage, EventRows.script() + """
                CREATE FUNCTION slow(bigint) RETURNS bigint IMMUTABLE LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_sleep(0.2) WHERE $1 % 1000 = 0; RETURN $1; END';
                """);
        Plan plan = LiveSite.plan(LiveSite.index("events_slow_idx", "events (public.slow(id))"));
        String invalid = "SELECT NOT indisvalid FROM pg_index WHERE indexrelid = to_regclass('events_slow_idx')";
        assertThat(struckDown(site, plan, "query LIKE 'CREATE INDEX%'", invalid))
                .isEqualTo(new RunEnd.Finished());
        assertThat(seen).as("what the dead server left").isEqualTo("t");
        assertThat(site.ask(invalid)).isEqualTo("f");
    }

    @Test
    void within_a_batch_of_rows() {
        LiveSite site = LiveSite.of(stage, EventRows.script() + """
                CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_sleep(0.5) WHERE NEW.id = 2500; RETURN NEW; END';
                CREATE TRIGGER slow BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION slow();
                """);
        Plan plan = LiveSite.plan(EventRows.unguarded());
        String written =
                "SELECT (count(*) = (SELECT written FROM underpin.walk)) || ' ' || (count(*) BETWEEN 1 AND 2499)"
                        + " FROM events WHERE times = 1";
        assertThat(struckDown(site, plan, "wait_event = 'PgSleep'", written)).isEqualTo(new RunEnd.Finished());
        assertThat(seen).as("what is done is what the journal says").isEqualTo("true true");
        EventRows.areWrittenOnce(site);
    }

    /**
     * Runs it, and strikes the server down as soon as a session is seen at that. It is up again when the runner looks for it.
     *
     * @param look what is asked of the server before the runner goes on
     */
    private RunEnd struckDown(LiveSite site, Plan plan, String at, String look) {
        String underWay = "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'active'"
                + " AND application_name = 'underpin' AND " + at;
        CompletableFuture<Void> striking = CompletableFuture.runAsync(() -> {
            while (!"1".equals(site.ask(underWay))) {
                LiveSite.pause(20);
            }
            stage.strike();
        });
        var reviving = new RunWitness() {
            @Override
            public void lost(String message) {
                striking.join();
                stage.revive();
                seen = String.valueOf(site.ask(look));
            }
        };
        try (RunSession session = site.session()) {
            return site.run(session, plan, Duration.ofSeconds(2), reviving);
        }
    }
}
