package dev.underpin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.testkit.Scripts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would be wrong after a kill is seen: a row that is lost, or written once more, or a catalog that is not the same. */
class StageEndTest {

    @Test
    void tells_lost_rows_rows_written_twice_and_what_was_not_done() {
        Engine engine = GeneratedDatabase.postgresql();
        KillScenario scenario = KillScenario.ALL.getFirst();
        try (Stage base = engine.stage(new StageWish(18, Map.of()))) {
            Scripts.run(engine, base.scratch(), scenario.from());
            StageEnd expected = StageEnd.of(base);
            assertThat(after(engine, base, "SELECT 1", expected)).isEmpty();
            assertThat(after(engine, base, "UPDATE orders SET total = total WHERE id = 7", expected))
                    .containsExactly("public.orders: other rows, 10000 instead of 10000");
            assertThat(after(engine, base, "DELETE FROM lines WHERE id = 7", expected))
                    .containsExactly("public.lines: other rows, 19999 instead of 20000");
            assertThat(after(engine, base, "DROP INDEX lines_order_idx", expected))
                    .hasSize(1);
        }
    }

    private static List<String> after(Engine engine, Stage base, String trouble, StageEnd expected) {
        try (Stage copy = base.copy()) {
            Scripts.run(engine, copy.scratch(), trouble);
            return StageEnd.of(copy).differences(expected);
        }
    }
}
