package dev.underpin.execute.rehearsal;

import static dev.underpin.execute.rehearsal.RehearsedOrders.ORDERS;
import static dev.underpin.execute.rehearsal.RehearsedOrders.READS;
import static dev.underpin.execute.rehearsal.RehearsedOrders.deployment;
import static dev.underpin.execute.rehearsal.RehearsedOrders.rehearsed;
import static dev.underpin.execute.rehearsal.RehearsedOrders.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.UndoSeen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans that are wrong in one thing each: a rehearsal has to see it. */
class RehearserTest {

    private static final ClientStatement READS_NOTE = new ClientStatement(
            "SELECT note FROM public.orders WHERE id = $1", List.of(new Parameter.Drawn(new ColumnName(ORDERS, "id"))));

    @Test
    void a_column_that_is_dropped_before_the_deployment_breaks_the_old_application() {
        Rehearsal seen = rehearsed(
                false,
                READS_NOTE,
                new Phase(
                        PhaseKind.SWITCH,
                        List.of(step(new Undo.Impossible("it is gone"), "ALTER TABLE orders DROP COLUMN note"))),
                new Phase(PhaseKind.CONTRACT, List.of(deployment())));
        assertThat(seen.verdict().failures())
                .anyMatch(failure -> failure.startsWith("The old application does not work behind switch: column"))
                .anyMatch(failure -> failure.contains("clients were refused") && failure.contains("SELECT note"));
        assertThat(undo(seen, PhaseKind.SWITCH)).isEqualTo(new UndoSeen.Impossible(1, "it is gone"));
        assertThat(seen.verdict().remarks()).anyMatch(remark -> remark.contains("no way back"));
    }

    @Test
    void the_same_behind_the_deployment_is_as_it_should_be() {
        Rehearsal seen = rehearsed(
                false,
                READS_NOTE,
                new Phase(
                        PhaseKind.CONTRACT,
                        List.of(
                                deployment(),
                                step(new Undo.Impossible("it is gone"), "ALTER TABLE orders DROP COLUMN note"))));
        assertThat(seen.verdict().failures()).isEmpty();
        assertThat(seen.boundaries())
                .extracting(Boundary::words)
                .containsExactly("at the start", "at the deployment in contract", "behind contract");
    }

    @Test
    void an_undo_that_loses_rows_is_told_by_their_number_and_keys() {
        Rehearsal seen = rehearsed(
                false,
                READS,
                new Phase(
                        PhaseKind.EXPAND,
                        List.of(
                                step(
                                        Undo.by("UPDATE orders SET note = 'changed' WHERE id <= 7"),
                                        "ALTER TABLE orders ADD x int"),
                                step(Undo.by("SELECT 1"), "UPDATE orders SET note = note || '!' WHERE id > 990"))));
        assertThat(undo(seen, PhaseKind.EXPAND))
                .isInstanceOfSatisfying(
                        UndoSeen.Lossy.class,
                        lossy -> assertThat(lossy.differences())
                                .anyMatch(difference -> difference.contains("x"))
                                .anyMatch(difference ->
                                        difference.startsWith("public.orders: 17 rows are not what they were")
                                                && difference.contains("(1)")));
    }

    @Test
    void a_lock_that_is_held_for_long_is_seen_with_those_who_wait_for_it() {
        Rehearsal seen = rehearsed(
                false,
                READS,
                new Phase(
                        PhaseKind.EXPAND,
                        List.of(step(
                                Undo.by("ALTER TABLE orders DROP COLUMN x"),
                                "ALTER TABLE orders ADD COLUMN x int",
                                "SELECT pg_sleep(0.8)"))));
        assertThat(seen.verdict().failures())
                .anyMatch(
                        failure -> failure.contains("made a client wait for") && failure.contains("300 ms is allowed"));
        assertThat(seen.steps().getFirst().locks())
                .anyMatch(span -> span.plan()
                        && span.mode().name().equals("ACCESS EXCLUSIVE")
                        && span.relation().equals(ORDERS)
                        && span.held() > 700)
                .anyMatch(span -> !span.plan() && span.waited() > 300);
        assertThat(seen.steps().getFirst().clients().longest()).isGreaterThan(700);
        assertThat(seen.calm().p99()).isLessThan(300);
    }

    @Test
    void a_table_that_is_written_anew_is_named() {
        Rehearsal seen = rehearsed(
                false,
                READS,
                new Phase(
                        PhaseKind.EXPAND,
                        List.of(step(
                                Undo.by("ALTER TABLE orders ALTER id TYPE integer"),
                                "ALTER TABLE orders ALTER id TYPE bigint"))));
        assertThat(seen.steps().getFirst().rewrites()).containsExactly("public.orders");
        assertThat(seen.steps().getFirst().cost().walBytes()).isGreaterThan(10_000);
    }

    @Test
    void a_step_that_does_its_work_again_after_a_crash_ends_elsewhere() {
        Rehearsal seen = rehearsed(
                true,
                READS,
                new Phase(PhaseKind.BACKFILL, List.of(step(Undo.by("SELECT 1"), "CALL public.count_up()"))));
        assertThat(seen.crashes()).hasValueSatisfying(drill -> {
            assertThat(drill.serverDeaths()).isEqualTo(1);
            assertThat(drill.runnerDeaths()).isPositive();
            assertThat(drill.differences()).anyMatch(difference -> difference.startsWith("public.counted: 1 row is"));
        });
        assertThat(seen.verdict().passed()).isFalse();
    }

    @Test
    void a_time_that_a_trigger_writes_is_another_one_each_time_and_no_fault_of_the_run() {
        Rehearsal seen = rehearsed(
                true,
                READS,
                new Phase(
                        PhaseKind.BACKFILL,
                        List.of(step(Undo.by("SELECT 1"), "UPDATE public.touched SET n = 1 WHERE n = 0"))));
        assertThat(seen.crashes()).hasValueSatisfying(drill -> {
            assertThat(drill.notCompared()).containsExactly("public.touched.at");
            assertThat(drill.differences()).isEmpty();
        });
        assertThat(undo(seen, PhaseKind.BACKFILL))
                .isInstanceOfSatisfying(
                        UndoSeen.Lossy.class,
                        lossy -> assertThat(lossy.differences())
                                .singleElement()
                                .asString()
                                .startsWith("public.touched: 5 rows")
                                .endsWith("; different in n, at"));
    }

    private static UndoSeen undo(Rehearsal seen, PhaseKind phase) {
        return seen.boundaries().stream()
                .filter(boundary -> boundary.behind().equals(Optional.of(phase)) && !boundary.deployment())
                .flatMap(boundary -> boundary.undo().stream())
                .findFirst()
                .orElseThrow();
    }
}
