package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One lock that stops clients does not follow upon the heels of another. */
class LocksApartTest {

    private static final Plan PLAN = LiveSite.plan(
            LiveSite.step("first", "DO 'BEGIN PERFORM pg_sleep(0.005); END'"),
            LiveSite.step("second", "DO 'BEGIN END'"));

    /** Milliseconds in which the first step ran, and those from its end to the next one. */
    private static final class Seen implements RunWitness {
        private final List<Brake> brakes = new ArrayList<>();
        private double ran;
        private double between;
        private long at;

        @Override
        public void happened(JournalEntry entry) {
            double since = (System.nanoTime() - at) / 1e6;
            if (entry.event() instanceof RunEvent.StepSucceeded && ran == 0) {
                ran = since;
            } else if (entry.event() instanceof RunEvent.StepStarted && ran > 0) {
                between = since;
            }
            at = System.nanoTime();
        }

        @Override
        public void held(int step, Brake brake) {
            brakes.add(brake);
        }
    }

    @Test
    void clients_have_a_hundred_times_as_long_to_themselves() throws SQLException {
        try (var site = LiveSite.of("");
                Connection client = site.client()) {
            client.setAutoCommit(false);
            client.createStatement().execute("SELECT 1");
            var seen = new Seen();
            assertThat(site.run(PLAN, seen)).isEqualTo(new RunEnd.Finished());
            assertThat(seen.brakes).singleElement().isInstanceOf(Brake.Clients.class);
            assertThat(seen.between).isBetween(500.0, Math.max(100 * seen.ran, 500) + 500);
        }
    }

    @Test
    void where_there_are_any() {
        try (var site = LiveSite.of("")) {
            var seen = new Seen();
            assertThat(site.run(PLAN, seen)).isEqualTo(new RunEnd.Finished());
            assertThat(seen.brakes).isEmpty();
        }
    }
}
