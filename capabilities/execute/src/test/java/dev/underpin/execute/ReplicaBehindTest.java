package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.run.Brake;
import dev.underpin.model.run.RunEnd;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A replica falls behind: rows are left alone until it has caught up. */
class ReplicaBehindTest {

    private static final int LOOKS = 3;

    /** Lets the replica catch up when it has been waited for. */
    private static final class Seen implements RunWitness {
        private final SlowReplica replica;
        private long written;
        private int waits;
        private double most;
        private long writtenWhileWaiting;

        private Seen(SlowReplica replica) {
            this.replica = replica;
        }

        @Override
        public void wrote(int step, long rows, long about) {
            if (waits > 0 && waits < LOOKS) {
                writtenWhileWaiting += rows - written;
            }
            written = rows;
            // Slowly, so that there is still something to be written when the replica is 2 s behind.
            LiveSite.pause(waits == 0 ? 150 : 0);
        }

        @Override
        public void held(int step, Brake brake) {
            waits++;
            most = Math.max(most, ((Brake.Replica) brake).secondsBehind());
            if (waits == LOOKS) {
                replica.catchUp();
            }
        }
    }

    @Test
    void is_waited_for() throws SQLException {
        try (var site = LiveSite.of(EventRows.script());
                var replica = new SlowReplica(site)) {
            var seen = new Seen(replica);
            assertThat(site.run(LiveSite.plan(EventRows.unguarded()), seen)).isEqualTo(new RunEnd.Finished());
            assertThat(seen.waits).isGreaterThanOrEqualTo(LOOKS);
            assertThat(seen.most).isGreaterThan(2);
            assertThat(seen.writtenWhileWaiting).isZero();
            EventRows.areWrittenOnce(site);
        }
    }
}
