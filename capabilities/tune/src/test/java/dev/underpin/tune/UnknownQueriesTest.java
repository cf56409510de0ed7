package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of indexes that only those queries may need whose texts nobody has seen, nothing is said. */
class UnknownQueriesTest {

    private static final String BY_KEY = "SELECT * FROM orders WHERE id = 7";

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void start() {
        bundle = Shop.bundle(20_000, "CREATE INDEX orders_by_total ON orders (total); VACUUM ANALYZE;");
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    /** @param rest milliseconds of queries that are hidden; the one that is known took 4,000 */
    private static Tuned tuned(String text, double rest) {
        Workload asked = Shop.asking(List.of(text));
        var workload = new Workload(
                asked.source(), asked.format(), null, null, asked.queries(), new Workload.Rest(100, rest), List.of());
        return new WorkloadTuning(twin, Shop.ENGINE, bundle, workload, new Expectations(List.of()), Progress.SILENT)
                .tuned(Long.MAX_VALUE, 0, List.of());
    }

    @Test
    void an_index_that_nobody_reads_goes_where_most_of_what_is_asked_is_known() {
        Tuned tuned = tuned(BY_KEY, 1_000);
        assertThat(tuned.advice()).hasSize(1);
        assertThat(tuned.notes()).isEmpty();
        assertThat(tuned.leftOut())
                .singleElement()
                .satisfies(rest -> assertThat(rest.share()).isEqualTo(0.2));
    }

    @Test
    void it_stays_where_most_is_hidden() {
        Tuned tuned = tuned(BY_KEY, 5_000);
        assertThat(tuned.advice()).isEmpty();
        assertThat(tuned.notes()).hasSize(1);
    }

    @Test
    void it_stays_where_nothing_could_be_planned() {
        Tuned tuned = tuned("SELECT * FROM gone", 0);
        assertThat(tuned.advice()).isEmpty();
        assertThat(tuned.notes()).hasSize(1);
    }
}
