package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** BRIN is thought of for a large B-tree in the rows' order, where all that is asked of it is ranges that cost about the same. */
class BlockRangesTest {

    private static final int TIMES = 100;

    private static TwinBundle bundle;

    @BeforeAll
    static void look() {
        bundle = grown(
                Shop.bundle(
                        "CREATE INDEX orders_by_day ON orders (placed_at);\nCREATE INDEX orders_by_customer ON orders (customer_id);\nVACUUM ANALYZE;\n"));
    }

    /** The same shop after many years. */
    private static TwinBundle grown(TwinBundle shop) {
        Statistics used = shop.used();
        return new TwinBundle(
                shop.source(),
                shop.takenAt(),
                shop.values(),
                shop.catalog(),
                shop.settings(),
                shop.relations().stream().map(BlockRangesTest::grown).toList(),
                shop.columns(),
                shop.joint(),
                shop.ends(),
                shop.caveats(),
                shop.disclosed(),
                new Statistics(
                        -1,
                        null,
                        -1,
                        used.tables(),
                        used.indexes().stream()
                                .map(index ->
                                        new IndexStatistics(index.index(), index.table(), index.bytes() * TIMES, 1_000))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private static RelationFacts grown(RelationFacts size) {
        return new RelationFacts(
                size.relation(),
                size.pages() * TIMES,
                size.knownPages() * TIMES,
                size.rows() * TIMES,
                size.visiblePages() * TIMES,
                -1,
                size.age(),
                size.inside());
    }

    private static List<StructureAdvice> said(String... texts) {
        try (Twin twin = Shop.twin(bundle)) {
            List<TuneQuery> queries = List.of(texts).stream()
                    .map(text -> new TuneQuery(text, twin.scans(text), 1))
                    .toList();
            var today = new Choice(Set.of(), Set.of(), 0, 0);
            return new BlockRanges(twin, Shop.ENGINE.phrasing(), bundle, queries, today)
                    .instead(new StandingIndexes(bundle, Shop.ENGINE.phrasing()));
        }
    }

    private static final String RANGE =
            "SELECT sum(total) FROM orders WHERE placed_at BETWEEN timestamptz '2026-02-01' AND timestamptz '2026-02-20'";

    @Test
    void ranges_in_the_order_of_rows() {
        List<StructureAdvice> said = said(RANGE);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().statements())
                .containsExactly(
                        "CREATE INDEX ON public.orders USING brin (placed_at)", "DROP INDEX public.orders_by_day");
    }

    @Test
    void not_where_one_value_or_the_order_is_asked_for_or_nothing() {
        assertThat(said(RANGE, "SELECT * FROM orders WHERE placed_at = timestamptz '2026-02-01'"))
                .isEmpty();
        assertThat(said(RANGE, "SELECT * FROM orders ORDER BY placed_at DESC LIMIT 5"))
                .isEmpty();
        assertThat(said("SELECT * FROM orders WHERE customer_id BETWEEN 5 AND 9"))
                .isEmpty();
    }
}
