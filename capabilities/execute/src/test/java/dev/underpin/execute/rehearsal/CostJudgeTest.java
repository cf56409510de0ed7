package dev.underpin.execute.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.TableTouched;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from what was seen, where only all of it together says so. */
class CostJudgeTest {

    private static final ObjectName ORDERS = new ObjectName("public", "orders");
    private static final LockMode SHARE = new LockMode("SHARE", 5, false, true);
    private static final LockMode UPDATE = new LockMode("SHARE UPDATE EXCLUSIVE", 4, false, false);

    @Test
    void a_large_table_that_is_read_while_nobody_may_write_to_it_is_told_of() {
        assertThat(scan(1, 20 << 20, SHARE))
                .containsExactly(
                        "Step 1 (Index it) reads all of public.orders, and holds a lock (SHARE) for 120 ms that stops writes");
        assertThat(scan(0.1, 2 << 20, SHARE)).hasSize(1);
    }

    @Test
    void a_small_one_is_not_nor_where_others_may_write_nor_where_it_is_written_anew_which_is_said() {
        assertThat(scan(1, 2 << 20, SHARE)).isEmpty();
        assertThat(scan(1, 20 << 20, UPDATE)).isEmpty();
        assertThat(scan(1, 20 << 20, SHARE, "public.orders")).isEmpty();
    }

    private static List<String> scan(double scale, long bytes, LockMode mode, String... rewrites) {
        var judge = new CostJudge(Budget.ORDINARY);
        judge.scans(
                List.of(new StepSeen(
                        1,
                        PhaseKind.EXPAND,
                        "Index it",
                        0,
                        150,
                        1,
                        0,
                        Optional.empty(),
                        Latency.NONE,
                        List.of(new LockSpan(ORDERS, mode, true, 1, 0, 120)),
                        Cost.NONE,
                        List.of(rewrites),
                        List.of())),
                List.of(new StepAlone(1, 100, List.of(new TableTouched(ORDERS, 1_000, bytes, 1_000, 0, 0)))),
                scale);
        return judge.verdict().remarks();
    }
}
