package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.TwinBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that are chosen keep their promises, on workloads drawn from what people ask of shops. */
class IndexSearchTest {

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

    private static IndexSearch search(List<TuneQuery> queries, double upkeep) {
        return new IndexSearch(
                twin,
                Shop.ENGINE.phrasing(),
                queries,
                EnumSet.allOf(IndexKind.class),
                new StandingIndexes(bundle, Shop.ENGINE.phrasing()),
                indexes -> upkeep * indexes.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void choices_cost_what_is_said_and_take_the_room_there_is(long seed) {
        var random = new Random(seed);
        long budget = 1_000_000L * (1 + random.nextInt(30));
        List<TuneQuery> queries = Shop.drawn(twin, random);
        IndexSearch search = search(queries, 0);
        Curve curve = search.curve(budget);
        double last = Double.MAX_VALUE;
        for (Choice choice : curve.choices()) {
            var shown = choice.indexes().stream().map(Candidate::name).collect(Collectors.toSet());
            double asked = 0;
            for (TuneQuery query : queries) {
                double cost = twin.cost(query.text(), IndexChoice.with(shown)).cost();
                assertThat(search.cost(query, choice))
                        .as(query.text() + " with " + choice.indexes())
                        .isCloseTo(cost, Percentage.withPercentage(0.001));
                asked += query.weight() * cost;
            }
            assertThat(choice.cost()).isCloseTo(asked, Percentage.withPercentage(0.001));
            assertThat(choice.bytes()).isLessThanOrEqualTo(budget);
            assertThat(choice.cost()).isLessThanOrEqualTo(last);
            assertThat(choice.cost()).isGreaterThanOrEqualTo(curve.floor() * 0.999);
            last = choice.cost();
        }
    }

    @Test
    void whoever_waits_is_told_of_what_is_better_and_last_of_the_best() {
        List<TuneQuery> queries = Shop.ASKED.stream()
                .map(text -> new TuneQuery(text, twin.scans(text), 1))
                .toList();
        List<Choice> told = new ArrayList<>();
        Curve curve = search(queries, 0).curve(Long.MAX_VALUE, told::add);
        assertThat(told)
                .isSortedAccordingTo(Comparator.comparingDouble(Choice::cost).reversed());
        assertThat(told.getLast().cost())
                .isLessThanOrEqualTo(curve.within(Long.MAX_VALUE).cost());
    }

    @Test
    void each_index_that_is_chosen_is_missed() {
        List<TuneQuery> queries = Shop.ASKED.stream()
                .map(text -> new TuneQuery(text, twin.scans(text), 1))
                .toList();
        IndexSearch search = search(queries, 0);
        Choice best = search.curve(Long.MAX_VALUE).within(Long.MAX_VALUE);
        assertThat(best.indexes()).isNotEmpty();
        for (Candidate index : best.indexes()) {
            assertThat(search.without(best, index).cost())
                    .as(index.index().definition())
                    .isGreaterThan(best.cost());
        }
    }

    @Test
    void a_table_of_three_rows_gets_none() {
        String text = "SELECT * FROM kinds WHERE name = 'two'";
        Curve curve = search(List.of(new TuneQuery(text, twin.scans(text), 1_000_000)), 0)
                .curve(Long.MAX_VALUE);
        assertThat(curve.within(Long.MAX_VALUE).indexes()).isEmpty();
    }

    @Test
    void an_index_that_costs_more_than_it_brings_is_not_chosen() {
        String text = "SELECT * FROM orders WHERE customer_id = 7";
        var query = new TuneQuery(text, twin.scans(text), 1);
        double before = twin.cost(text, IndexChoice.AS_IS).cost();
        assertThat(search(List.of(query), before / 2)
                        .curve(Long.MAX_VALUE)
                        .within(Long.MAX_VALUE)
                        .indexes())
                .hasSize(1);
        assertThat(search(List.of(query), before)
                        .curve(Long.MAX_VALUE)
                        .within(Long.MAX_VALUE)
                        .indexes())
                .isEmpty();
    }

    @Test
    void what_is_asked_of_groups_is_asked_of_no_row() {
        String text = "SELECT customer_id FROM orders GROUP BY customer_id HAVING sum(total) > 5000";
        Curve curve =
                search(List.of(new TuneQuery(text, twin.scans(text), 1)), 0).curve(Long.MAX_VALUE);
        assertThat(curve.refused()).isEmpty();
    }

    @Test
    void what_an_expression_holds_is_looked_up_in_an_index_of_the_expression() {
        String text = "SELECT id FROM orders WHERE to_tsvector('simple', note) @@ to_tsquery('simple', 'urgent')";
        Choice best = search(List.of(new TuneQuery(text, twin.scans(text), 1)), 0)
                .curve(Long.MAX_VALUE)
                .within(Long.MAX_VALUE);
        assertThat(best.indexes())
                .singleElement()
                .extracting(index -> index.index().definition())
                .asString()
                .contains("USING gin ((to_tsvector('simple'::regconfig, note)))");
    }

    @Test
    void the_planner_is_asked_seldom() {
        List<TuneQuery> queries = Shop.ASKED.stream()
                .map(text -> new TuneQuery(text, twin.scans(text), 1))
                .toList();
        assertThat(search(queries, 0).curve(Long.MAX_VALUE).calls()).isLessThan(40 * Shop.ASKED.size());
    }
}
