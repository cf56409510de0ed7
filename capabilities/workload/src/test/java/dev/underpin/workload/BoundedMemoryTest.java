package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much is read, little is kept, and nothing is lost of the sums. */
class BoundedMemoryTest {

    private static final Limits FEW = new Limits(100, 3, 1, 20_000);

    private static Execution execution(String text, double milliseconds) {
        return Execution.logged(text, List.of(), milliseconds);
    }

    @Test
    void the_largest_queries_stay_and_the_sums_are_right() {
        var collector = new Collector(Dialect.POSTGRESQL, FEW, new Notes());
        double total = 0;
        int calls = 0;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 1_000; i++) {
                double milliseconds = i < 50 ? 100 + i : 0.01;
                collector.add(execution("SELECT c" + (i < 50 ? "" : round + "_") + i + " FROM t", milliseconds));
                total += milliseconds;
                calls++;
            }
        }
        Workload workload = collector.workload("generated", "generated");
        assertThat(workload.queries()).hasSize(100);
        assertThat(workload.calls()).isEqualTo(calls);
        assertThat(workload.milliseconds()).isCloseTo(total, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(workload.queries().stream().limit(50).map(QueryStat::calls)).allMatch(count -> count == 20);
        assertThat(workload.notes()).hasSize(1).first().asString().startsWith("There are more than 100");
    }

    @Test
    void samples_are_chosen_evenly_and_the_same_each_time() {
        var collector = new Collector(Dialect.POSTGRESQL, new Limits(400, 3, 1, 1_000_000), new Notes());
        for (int i = 0; i < 100; i++) {
            for (int query = 0; query < 400; query++) {
                collector.add(execution("SELECT c" + query + " FROM t WHERE i = " + i, 1));
            }
        }
        long early = collector.workload("", "").queries().stream()
                .flatMap(query -> query.samples().stream())
                .filter(sample ->
                        Integer.parseInt(String.valueOf(sample.values().getFirst())) < 50)
                .count();
        assertThat(early).as("samples from the first half of 1,200").isBetween(530L, 670L);
        assertThat(values(filled())).isEqualTo(values(filled()));
    }

    private static Collector filled() {
        var collector = new Collector(Dialect.POSTGRESQL, FEW, new Notes());
        IntStream.range(0, 100).forEach(i -> collector.add(execution("SELECT " + i, 1)));
        return collector;
    }

    private static List<String> values(Collector collector) {
        return collector.workload("", "").queries().getFirst().samples().stream()
                .map(sample -> String.valueOf(sample.values().getFirst()))
                .toList();
    }

    @Test
    void texts_are_kept_up_to_a_sum_and_all_calls_are_counted() {
        var collector = new Collector(Dialect.POSTGRESQL, FEW, new Notes());
        String long1 = "x".repeat(9_000);
        for (int i = 0; i < 50; i++) {
            collector.add(execution("SELECT c" + i + " FROM t WHERE note = '" + long1 + i + "'", 1));
        }
        Workload workload = collector.workload("", "");
        assertThat(workload.calls()).isEqualTo(50);
        assertThat(workload.queries().stream()
                        .flatMap(query -> query.samples().stream())
                        .mapToLong(sample -> sample.text().length())
                        .sum())
                .isBetween(9_000L, 30_000L);
    }
}
