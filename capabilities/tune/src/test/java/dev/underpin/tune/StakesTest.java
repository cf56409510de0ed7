package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.tune.Expectation;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.ExpectedQuery.Verdict;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a team has at stake with queries decides: by weight, by what may not become dearer, and by how fast they have to be. */
class StakesTest {

    private static final String INSERT =
            "INSERT INTO orders (id, customer_id, status, total, placed_at) VALUES (0, 1, 'new', 1, '2026-01-01')";
    private static final String BY_CUSTOMER = "SELECT * FROM orders WHERE customer_id = 7";
    private static final String BY_EMAIL = "SELECT * FROM customers WHERE lower(email) = 'c5@example.com'";

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void start() {
        bundle = Shop.bundle(20_000, """
                CREATE INDEX orders_by_customer ON orders (customer_id);
                CREATE INDEX orders_by_customer_date ON orders (customer_id, placed_at);
                CREATE INDEX orders_by_status ON orders (status);
                CREATE INDEX orders_by_status_date ON orders (status, placed_at);
                VACUUM ANALYZE;
                """);
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    private static Tuned tuned(TwinBundle of, Twin on, List<String> asked, Expectation... expected) {
        return new WorkloadTuning(
                        on, Shop.ENGINE, of, Shop.asking(asked), new Expectations(List.of(expected)), Progress.SILENT)
                .tuned(Long.MAX_VALUE, 0, List.of());
    }

    private static Expectation critical(String text) {
        return new Expectation(Shop.name(text), Map.of(), null, true, null);
    }

    private static List<String> created(Tuned tuned) {
        return tuned.advice().stream()
                .flatMap(advice ->
                        advice instanceof IndexAdvice.Create create ? Stream.of(create.definition()) : Stream.empty())
                .toList();
    }

    @Test
    void no_critical_query_becomes_dearer() {
        Expectation[] all = Shop.ASKED.stream().map(StakesTest::critical).toArray(Expectation[]::new);
        Tuned tuned = tuned(bundle, twin, Shop.ASKED, all);
        assertThat(tuned.queries())
                .hasSameSizeAs(Shop.ASKED)
                .allSatisfy(query -> assertThat(query.after()).isLessThanOrEqualTo(query.before()));
        assertThat(tuned.advice()).as("or it would be no test").anyMatch(IndexAdvice.Drop.class::isInstance);
        assertThat(tuned.expected().queries()).hasSameSizeAs(Shop.ASKED);
    }

    @Test
    void nothing_new_where_a_critical_query_writes() {
        TwinBundle bare = Shop.bundle(20_000, "");
        try (Twin on = Shop.twin(bare)) {
            List<String> asked = List.of(INSERT, BY_CUSTOMER, BY_EMAIL);
            assertThat(created(tuned(bare, on, asked)))
                    .anyMatch(definition -> definition.contains("orders"))
                    .anyMatch(definition -> definition.contains("customers"));
            assertThat(created(tuned(bare, on, asked, critical(INSERT))))
                    .noneMatch(definition -> definition.contains("orders"))
                    .anyMatch(definition -> definition.contains("customers"));
        }
    }

    @Test
    void weight_is_how_many_times_a_query_counts() {
        List<String> asked = List.of(BY_EMAIL, "SELECT * FROM customers WHERE city = 'city 3'");
        double plain = tuned(bundle, twin, asked).saved();
        var heavy = new Expectation(null, Map.of("route", "/SEL*"), 7.0, false, null);
        assertThat(tuned(bundle, twin, asked, heavy).saved())
                .as("all of them alike is none of them")
                .isCloseTo(plain, org.assertj.core.data.Offset.offset(1e-6));
        var most = new Expectation(Shop.name(BY_EMAIL), Map.of(), 1_000.0, false, null);
        assertThat(tuned(bundle, twin, asked, most).saved()).isGreaterThan(0.9).isGreaterThan(plain);
    }

    @Test
    void targets_are_answered_for_the_calls_that_take_longest() {
        Tuned tuned = tuned(
                bundle,
                twin,
                List.of(BY_EMAIL, BY_CUSTOMER, "SELECT status, count(*) FROM orders GROUP BY status"),
                new Expectation(null, Map.of("route", "/SELECT"), null, false, 10.0),
                new Expectation(Shop.name(BY_CUSTOMER), Map.of(), null, true, 1_000.0),
                new Expectation("0000000000000000", Map.of(), 2.0, false, null));
        assertThat(tuned.expected().queries())
                .extracting(query -> query.verdict())
                .containsExactly(Verdict.MET, Verdict.MET_WITH_ADVICE, Verdict.MISSED);
        assertThat(tuned.expected().queries().getFirst().quantile()).isTrue();
        assertThat(tuned.expected().idle()).containsExactly("fingerprint 0000000000000000");
    }
}
