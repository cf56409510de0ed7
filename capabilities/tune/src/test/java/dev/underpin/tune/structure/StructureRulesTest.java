package dev.underpin.tune.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.StructureAdvice.Kind;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.Passes;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.tune.Shop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule speaks where its reckoning holds, and is silent where one figure of it is another. The shop is a real one; only its sizes and counts are others. */
class StructureRulesTest {

    private static final ObjectName ORDERS = new ObjectName("public", "orders");
    private static final long GIGABYTE = 131_072;

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void look() {
        bundle = Shop.bundle();
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void close() {
        twin.close();
    }

    private static TableStatistics counts(long rows, long inserted, long updated, long deleted, long hot) {
        return new TableStatistics(
                ORDERS, rows, 0, 5_000_000_000L, 0, 1_000, 0, 0, inserted, updated, deleted, hot, 0, null, null);
    }

    private static List<StructureAdvice> said(
            long pages, double rows, TableStatistics counts, List<ExecutedStep> seen, AskedQuery... queries) {
        var resized = new TwinBundle(
                bundle.source(),
                bundle.takenAt(),
                bundle.database(),
                bundle.values(),
                bundle.catalog(),
                bundle.settings(),
                List.of(new RelationFacts(ORDERS, pages, pages, rows, 0, 0, 0, null)),
                rows < 0 ? List.of() : bundle.columns(),
                bundle.joint(),
                bundle.ends(),
                List.of(),
                List.of(),
                new Statistics(-1, null, -1, List.of(counts), List.of(), List.of(), List.of()));
        var facts = new StructureFacts(resized, List.of(queries), seen, Shop.ENGINE.phrasing());
        return StructureRule.ALL.stream().flatMap(rule -> rule.advice(facts)).toList();
    }

    private static AskedQuery asked(String text, Set<String> changed, long calls, long rows) {
        return new AskedQuery(text, twin.scans(text), changed, calls, rows, 0.5);
    }

    private static final String BY_TIME = "SELECT count(*) FROM orders WHERE placed_at >= timestamptz '2026-05-10'";

    @Test
    void a_large_table_in_order_of_time_is_cut() {
        StructureAdvice advice = only(
                Kind.PARTITIONING,
                said(
                        40 * GIGABYTE,
                        200_000_000,
                        counts(200_000_000, 1_000_000, 0, 0, 0),
                        List.of(),
                        asked(BY_TIME, Set.of(), 1, 1),
                        asked("DELETE FROM orders WHERE placed_at < timestamptz '2026-01-02'", Set.of(), 1, 1)));
        assertThat(advice.advice()).isEqualTo("Keep it in pieces by placed_at, one a month.");
        assertThat(advice.figures().getFirst()).contains("200,000,000 rows in 42.9 GB over 138 days: 5 pieces");
        assertThat(advice.figures()).anyMatch(figure -> figure.contains("drop of a piece"));
        assertThat(advice.conditions().getFirst()).contains("(id) has to become (id, placed_at)");
    }

    @Test
    void it_is_not_cut_where_it_is_small_or_changed_or_asked_otherwise() {
        AskedQuery byTime = asked(BY_TIME, Set.of(), 1, 1);
        TableStatistics appended = counts(200_000_000, 1_000_000, 0, 0, 0);
        assertThat(said(GIGABYTE, 5_000_000, appended, List.of(), byTime)).isEmpty();
        assertThat(said(40 * GIGABYTE, 200_000_000, counts(1, 1_000, 900, 0, 900), List.of(), byTime))
                .isEmpty();
        assertThat(said(
                        40 * GIGABYTE,
                        200_000_000,
                        appended,
                        List.of(),
                        asked("SELECT * FROM orders WHERE customer_id = 7", Set.of(), 1, 1)))
                .isEmpty();
    }

    private static ExecutedStep scan(String relation, Set<String> equal, double expected, double actual) {
        return new ExecutedStep(
                "Seq Scan",
                "",
                "",
                relation,
                null,
                List.of(),
                List.of(new StepCondition(StepCondition.Kind.FILTER, "(…)", equal, equal, false)),
                new Passes(expected, actual, 1, 100),
                Map.of(),
                List.of());
    }

    @Test
    void columns_that_hang_together_are_counted_together() {
        var off = scan("orders", Set.of("status", "customer_id"), 4, 4_000);
        StructureAdvice advice = only(Kind.JOINT_STATISTICS, said(1_000, 200_000, counts(1, 0, 0, 0, 0), List.of(off)));
        assertThat(advice.statements())
                .containsExactly(
                        "CREATE STATISTICS public.orders_customer_id_status_stat (dependencies, ndistinct, mcv) ON customer_id,"
                                + " status FROM public.orders",
                        "ANALYZE public.orders");
        for (ExecutedStep fine : List.of(
                scan("orders", Set.of("status", "customer_id"), 500, 4_000),
                scan("orders", Set.of("status"), 4, 4_000),
                scan("orders", Set.of("status", "customer_id"), 1, 50),
                scan("others", Set.of("status", "customer_id"), 4, 4_000))) {
            assertThat(said(1_000, 200_000, counts(1, 0, 0, 0, 0), List.of(fine)))
                    .as(fine.toString())
                    .isEmpty();
        }
    }

    @Test
    void rows_that_change_get_room() {
        AskedQuery update = asked("UPDATE orders SET note = 'x' WHERE id = 7", Set.of("note"), 1, 1);
        StructureAdvice advice =
                only(Kind.FILLFACTOR, said(2_500, 200_000, counts(200_000, 0, 100_000, 0, 20_000), List.of(), update));
        assertThat(advice.statements()).containsExactly("ALTER TABLE public.orders SET (fillfactor = 95)");
        assertThat(said(2_500, 200_000, counts(200_000, 0, 100_000, 0, 95_000), List.of(), update))
                .isEmpty();
        AskedQuery indexed = asked("UPDATE orders SET id = 8 WHERE id = 7", Set.of("id"), 1, 1);
        assertThat(said(2_500, 200_000, counts(200_000, 0, 100_000, 0, 20_000), List.of(), indexed))
                .isEmpty();
    }

    @Test
    void sums_are_kept_where_they_are_asked_for_often_and_seldom_changed() {
        String sum = "SELECT status, count(*) FROM orders GROUP BY status";
        StructureAdvice advice = only(
                Kind.SUMMARY,
                said(2_500, 200_000, counts(200_000, 10_000, 0, 0, 0), List.of(), asked(sum, Set.of(), 500, 1_500)));
        assertThat(advice.figures().getFirst()).contains("500 calls read 200,000 rows each, 100,000,000 in all");
        assertThat(said(
                        2_500,
                        200_000,
                        counts(200_000, 50_000_000, 0, 0, 0),
                        List.of(),
                        asked(sum, Set.of(), 500, 1_500)))
                .isEmpty();
        assertThat(said(2_500, 200_000, counts(200_000, 10_000, 0, 0, 0), List.of(), asked(sum, Set.of(), 5, 15)))
                .isEmpty();
    }

    @Test
    void a_large_busy_table_is_vacuumed_sooner() {
        StructureAdvice advice = only(
                Kind.AUTOVACUUM, said(500_000, 20_000_000, counts(20_000_000, 0, 1_000_000, 500_000, 0), List.of()));
        assertThat(advice.statements().getFirst()).contains("autovacuum_vacuum_scale_factor = 0.05");
        assertThat(said(500_000, 20_000_000, counts(20_000_000, 0, 1_000, 0, 0), List.of()))
                .isEmpty();
        assertThat(said(50_000, 2_000_000, counts(2_000_000, 0, 1_000_000, 0, 0), List.of()))
                .isEmpty();
    }

    @Test
    void a_table_nobody_has_analysed_is_told_of() {
        AskedQuery query = asked("SELECT * FROM orders WHERE customer_id = 7", Set.of(), 1, 1);
        assertThat(only(Kind.STATISTICS, said(500, -1, counts(0, 0, 0, 0, 0), List.of(), query))
                        .statements())
                .containsExactly("ANALYZE public.orders");
    }

    private static StructureAdvice only(Kind kind, List<StructureAdvice> said) {
        assertThat(said).extracting(StructureAdvice::kind).containsExactly(kind);
        return said.getFirst();
    }
}
