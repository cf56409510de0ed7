package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.plan.Backfill;
import dev.underpin.model.run.RunEnd;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several sessions write rows, each row once. */
class SecondHandsTest {

    private static final int WORKERS = 3;

    /** Each row says who wrote it. */
    private static final String BY = "ALTER TABLE events ADD COLUMN by integer;"
            + "CREATE FUNCTION by() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.by = pg_backend_pid();"
            + " RETURN NEW; END';"
            + "CREATE TRIGGER by BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION by();";

    /** So that there is still something to be written when nobody was seen for a while. */
    private static final String SLOWLY = "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM"
            + " pg_sleep(0.0005); RETURN NEW; END';"
            + "CREATE TRIGGER slow BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION slow();";

    private static final String WRITERS =
            "SELECT string_agg(by || '=' || rows, ' ') FROM (SELECT by, count(*) AS rows FROM"
                    + " events GROUP BY by) AS writer";

    private static List<String> writers(LiveSite site) {
        return Arrays.asList(String.valueOf(site.ask(WRITERS)).split(" "));
    }

    private static final class Slowly implements RunWitness {
        @Override
        public void wrote(int step, long written, long about) {
            LiveSite.pause(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", ""})
    void write_beside_each_other_while_nobody_else_is_there(String key) {
        Backfill backfill = key.isEmpty() ? EventRows.backfill() : EventRows.backfill(key);
        try (var site = LiveSite.of(EventRows.script() + BY + SLOWLY)) {
            assertThat(site.run(LiveSite.plan(backfill), WORKERS, RowLimits.USUAL, new Slowly()))
                    .isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
            assertThat(site.ask("SELECT count(*) FROM underpin.walk")).isEqualTo(String.valueOf(WORKERS));
            // On a busy machine one may be let in when nothing is left.
            assertThat(writers(site)).hasSizeBetween(2, WORKERS);
        }
    }

    @Test
    void divide_rows_by_the_key_and_not_by_its_text() {
        try (var site = LiveSite.of(EventRows.script(8_000))) {
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()), WORKERS, RowLimits.USUAL, new Slowly()))
                    .isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
            assertThat(site.ask("SELECT count(*) FROM underpin.walk")).isEqualTo(String.valueOf(WORKERS));
        }
    }

    @Test
    void leave_it_to_one_while_a_client_is_at_work() throws SQLException {
        try (var site = LiveSite.of(EventRows.script() + BY);
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("SELECT 1");
            assertThat(site.run(LiveSite.plan(EventRows.backfill("id")), WORKERS, RowLimits.USUAL, new Slowly()))
                    .isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
            assertThat(writers(site)).hasSize(1);
        }
    }

    @Test
    void that_are_ended_leave_their_rows_to_the_others() {
        try (var site = LiveSite.of(EventRows.script() + BY + SLOWLY)) {
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()), WORKERS, RowLimits.USUAL, new Ending(site)))
                    .isEqualTo(new RunEnd.Finished());
            EventRows.areWrittenOnce(site);
        }
    }

    /** Ends every session of ours but the one that runs the plan, once. */
    private static final class Ending implements RunWitness {
        private final LiveSite site;
        private boolean ended;

        private Ending(LiveSite site) {
            this.site = site;
        }

        @Override
        public void wrote(int step, long written, long about) {
            LiveSite.pause(20);
            if (!ended && "t".equals(site.ask("SELECT count(*) FILTER (WHERE written > 0) > 1 FROM underpin.walk"))) {
                ended = true;
                site.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'underpin' AND"
                                + " datname = current_database() AND query LIKE 'UPDATE public.events%' AND state = 'active'");
            }
        }
    }
}
