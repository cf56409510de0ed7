package dev.underpin.execute.rehearsal;

import static dev.underpin.execute.rehearsal.RehearsedOrders.ORDERS;
import static dev.underpin.execute.rehearsal.RehearsedOrders.deployment;
import static dev.underpin.execute.rehearsal.RehearsedOrders.rehearsed;
import static dev.underpin.execute.rehearsal.RehearsedOrders.step;
import static dev.underpin.execute.rehearsal.RehearsedOrders.wishes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.ClientStatement;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepAlone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server counts is the doing of one step, whoever else was at work before and behind it. */
class LoneStepsTest {

    private static final ClientStatement READS_ALL =
            new ClientStatement("SELECT count(note) FROM public.orders", List.of());

    @Test
    void what_a_step_reads_and_leaves_is_counted_to_the_row_whatever_clients_do() {
        counted(18);
    }

    @Test
    void also_where_the_server_counts_late() {
        counted(14);
    }

    private static void counted(int version) {
        Rehearsal seen = rehearsed(
                version,
                wishes(false, false),
                READS_ALL,
                new Phase(
                        PhaseKind.EXPAND,
                        List.of(
                                step(Undo.by("DROP INDEX by_note"), "CREATE INDEX by_note ON orders (note)"),
                                step(Undo.by("SELECT 1"), "UPDATE orders SET note = 'other' WHERE id > 983"))),
                new Phase(
                        PhaseKind.VALIDATE,
                        List.of(
                                step(
                                        Undo.by("ALTER TABLE orders DROP CONSTRAINT known"),
                                        "ALTER TABLE orders ADD CONSTRAINT known CHECK (note <> '') NOT VALID"),
                                step(Undo.by("SELECT 1"), "ALTER TABLE orders VALIDATE CONSTRAINT known"),
                                deployment(),
                                step(Undo.by("SELECT 1"), "DELETE FROM orders WHERE id IN (1, 2)"))));
        assertThat(seen.alone())
                .hasSize(5)
                .extracting(StepAlone::tables)
                .satisfiesExactly(
                        tables -> assertThat(tables).singleElement().satisfies(table -> {
                            assertThat(table.table()).isEqualTo(ORDERS);
                            assertThat(table.read()).isEqualTo(1_000);
                            assertThat(table.wholes()).isEqualTo(1);
                            assertThat(table.dead()).isZero();
                        }),
                        tables -> assertThat(tables).singleElement().satisfies(table -> {
                            assertThat(table.wholes()).isZero();
                            assertThat(table.dead()).isEqualTo(17);
                        }),
                        tables -> assertThat(tables).isEmpty(),
                        tables -> assertThat(tables)
                                .singleElement()
                                .satisfies(table -> assertThat(table.read()).isEqualTo(1_000)),
                        tables -> assertThat(tables)
                                .singleElement()
                                .satisfies(table -> assertThat(table.dead()).isEqualTo(2)));
    }
}
