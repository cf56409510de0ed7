package dev.underpin.execute.rehearsal;

import static dev.underpin.execute.rehearsal.RehearsedOrders.READS;
import static dev.underpin.execute.rehearsal.RehearsedOrders.rehearsed;
import static dev.underpin.execute.rehearsal.RehearsedOrders.step;
import static dev.underpin.execute.rehearsal.RehearsedOrders.wishes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A replica that follows the stage. */
class ReplicaTest {

    @Test
    void a_replica_that_has_to_wait_for_a_reader_is_seen_to_be_behind() {
        Rehearsal seen = rehearsed(
                18,
                wishes(true, false),
                READS,
                new Phase(
                        PhaseKind.EXPAND,
                        List.of(
                                step(
                                        Undo.by("ALTER TABLE orders DROP COLUMN x"),
                                        "ALTER TABLE orders ADD COLUMN x int"),
                                step(Undo.by("SELECT 1"), "SELECT pg_sleep(6)"))));
        assertThat(seen.replica()).hasValueSatisfying(replica -> {
            assertThat(replica.caughtUp()).isTrue();
            assertThat(replica.steps()).hasSize(2);
            assertThat(replica.steps().get(1).seconds()).isBetween(1.0, 6.0);
            assertThat(replica.steps().get(1).bytes()).isPositive();
            assertThat(replica.steps().get(1).cutOff()).isEqualTo(1);
        });
        assertThat(seen.verdict().failures()).anyMatch(failure -> failure.contains("left the replica"));
        assertThat(seen.verdict().remarks())
                .anyMatch(remark -> remark.contains("readers on the replica were cut off 1"));
    }
}
