package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.RunSession;
import dev.underpin.engine.Stage;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Another server takes over in the middle of a run, and takes no writes at first: nothing is written twice there. */
class FailoverTest {

    private static final Plan PLAN = LiveSite.plan(EventRows.unguarded());

    /** Does something behind the first batch. */
    private record Once(Runnable trouble, StringBuilder done) implements RunWitness {
        @Override
        public void wrote(int step, long written, long about) {
            if (done.isEmpty()) {
                done.append("done");
                trouble.run();
            }
        }
    }

    private static RunWitness once(Runnable trouble) {
        return new Once(trouble, new StringBuilder());
    }

    @Test
    void waits_for_the_new_server_to_take_writes() {
        try (var site = LiveSite.of(EventRows.script());
                RunSession session = site.session()) {
            String database = site.ask("SELECT current_database()");
            var promoted = new CompletableFuture<Void>();
            Runnable promotion = () -> {
                LiveSite.pause(2_500);
                site.execute("SET TRANSACTION READ WRITE; ALTER DATABASE " + database
                        + " RESET default_transaction_read_only");
                promoted.complete(null);
            };
            RunEnd end = site.run(session, PLAN, Duration.ofSeconds(2), once(() -> {
                site.execute("ALTER DATABASE " + database + " SET default_transaction_read_only = on");
                site.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'underpin'"
                                + " AND datname = current_database()");
                Thread.ofVirtual().start(promotion);
            }));
            assertThat(promoted).as("until then nothing could be written").isCompleted();
            assertThat(end).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    @Test
    void says_that_the_server_takes_no_writes_any_more_and_where_to_go_on() {
        try (Stage stage = LiveSite.stage()) {
            LiveSite site = LiveSite.of(stage, EventRows.script());
            RunWitness demoting = once(() -> {
                site.execute("ALTER SYSTEM SET default_transaction_read_only = on");
                reloaded(site, "on");
            });
            assertThatThrownBy(() -> site.run(PLAN, demoting)).isInstanceOfSatisfying(EngineException.class, fault -> {
                assertThat(fault.detail()).contains("read-only transaction [25006]");
                assertThat(fault.hint()).contains("run the same command");
            });
            site.execute("ALTER SYSTEM RESET default_transaction_read_only");
            reloaded(site, "off");
            assertThat(site.run(PLAN)).isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    private static void reloaded(LiveSite site, String readOnly) {
        site.execute("SELECT pg_reload_conf()");
        while (!readOnly.equals(site.ask("SHOW default_transaction_read_only"))) {
            LiveSite.pause(20);
        }
    }
}
