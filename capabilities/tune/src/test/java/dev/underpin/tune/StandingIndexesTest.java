package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.TwinBundle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of indexes that are there, by what is asked. */
class StandingIndexesTest {

    private static TwinBundle bundle;

    @BeforeAll
    static void look() {
        bundle = Shop.bundle("""
            CREATE INDEX orders_by_customer ON orders (customer_id);
            CREATE INDEX orders_by_customer_again ON orders (customer_id);
            CREATE INDEX orders_by_status ON orders (status);
            CREATE INDEX orders_by_total ON orders (total);
            CREATE INDEX orders_by_day ON orders (placed_at) INCLUDE (status);
            CREATE INDEX orders_by_day_paid ON orders (placed_at) INCLUDE (paid_at);
            CREATE INDEX customers_by_lower ON customers (lower(email));
            ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;
            DELETE FROM customers WHERE id > 20000;
            UPDATE customers SET city = city WHERE id = 5;
            VACUUM ANALYZE;
            SELECT count(*) FROM orders WHERE total = 5;
            SELECT pg_stat_force_next_flush();
            """);
    }

    private static Choice best(Upkeep upkeep, String... texts) {
        return best(bundle, upkeep, texts);
    }

    private static Choice best(TwinBundle bundle, Upkeep upkeep, String... texts) {
        try (Twin twin = Shop.twin(bundle)) {
            var standing = new StandingIndexes(bundle, Shop.ENGINE.phrasing());
            List<TuneQuery> queries = List.of(texts).stream()
                    .map(text -> new TuneQuery(text, standing.pieces().whole(twin.scans(text)), 1))
                    .toList();
            return new IndexSearch(twin, Shop.ENGINE.phrasing(), queries, EnumSet.of(IndexKind.PLAIN), standing, upkeep)
                    .curve(Long.MAX_VALUE)
                    .within(Long.MAX_VALUE);
        }
    }

    private static Set<String> dropped(Choice choice) {
        return choice.dropped().stream()
                .map(Standing::name)
                .map(ObjectName::name)
                .collect(Collectors.toSet());
    }

    @Test
    void one_of_two_equal_ones_goes_and_so_does_what_nobody_reads() {
        assertThat(dropped(best(Upkeep.NONE, "SELECT * FROM orders WHERE customer_id = 7")))
                .contains("orders_by_customer_again", "orders_by_status")
                .as("a reference to customers, of whom some go, needs one of them")
                .doesNotContain("orders_by_customer")
                .as("somebody reads it beside the workload")
                .doesNotContain("orders_by_total");
    }

    @Test
    void what_a_query_uses_stays_although_nobody_has_read_it_yet() {
        assertThat(dropped(best(Upkeep.NONE, "SELECT * FROM customers WHERE lower(email) = 'c5@example.com'")))
                .doesNotContain("customers_by_lower");
    }

    @Test
    void a_longer_one_takes_the_place_of_one_that_is_there() {
        Choice best = best(
                Upkeep.NONE,
                "SELECT id, total FROM orders WHERE customer_id = 7 ORDER BY placed_at DESC LIMIT 1",
                "SELECT * FROM orders WHERE customer_id = 9 AND status = 'new'");
        assertThat(dropped(best)).contains("orders_by_customer", "orders_by_customer_again");
        assertThat(best.indexes())
                .anyMatch(index ->
                        "customer_id".equals(index.wish().keys().getFirst().column())
                                && index.wish().keys().size() > 1);
    }

    @Test
    void two_that_carry_different_columns_become_one() {
        Choice best = best(
                Upkeep.NONE,
                "SELECT status FROM orders WHERE placed_at = timestamptz '2026-02-01'",
                "SELECT paid_at FROM orders WHERE placed_at = timestamptz '2026-02-01'");
        assertThat(dropped(best)).contains("orders_by_day", "orders_by_day_paid");
        assertThat(best.indexes().stream().map(index -> index.index().definition()))
                .anyMatch(definition -> definition.contains("(placed_at) INCLUDE (paid_at, status)"));
    }

    @Test
    void what_becomes_part_of_an_index_of_the_whole_stays() {
        TwinBundle visits = Shop.bundle("""
            CREATE TABLE visits (at date NOT NULL, customer_id integer NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE visits_now PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            CREATE TABLE visits_next PARTITION OF visits FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
            INSERT INTO visits SELECT date '2026-01-01' + i % 300, i % 5000 FROM generate_series(1, 60000) i;
            CREATE INDEX visits_next_by_customer ON visits_next (customer_id);
            CREATE INDEX visits_next_by_day ON visits_next (at);
            VACUUM ANALYZE;
            """);
        Choice best = best(visits, Upkeep.NONE, "SELECT count(*) FROM visits WHERE customer_id = 7");
        assertThat(best.indexes()).singleElement().satisfies(index -> {
            assertThat(index.wish().table()).isEqualTo(new ObjectName("public", "visits"));
            assertThat(index.wish().keys()).singleElement().matches(key -> "customer_id".equals(key.column()));
        });
        assertThat(dropped(best)).contains("visits_next_by_day").doesNotContain("visits_next_by_customer");
    }

    @Test
    void upkeep_counts_updates_that_stay_beside_their_row() {
        var writes =
                List.of(new WorkloadUpkeep.Writes(new ObjectName("public", "orders"), 1_000, Set.of("note"), 1, false));
        var standing = new StandingIndexes(bundle, Shop.ENGINE.phrasing());
        var orders = new ObjectName("public", "orders");
        var counts = Map.of(orders, new TableStatistics(orders, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 75, 0, null, null));
        Upkeep upkeep = new WorkloadUpkeep(writes, counts, standing.all());
        long indexes = standing.all().stream()
                .filter(index -> index.table().equals(orders))
                .count();
        assertThat(upkeep.of(standing.all()))
                .as("three of four updates wrote no entry")
                .isCloseTo(250.0 * indexes, Percentage.withPercentage(1e-6));
        var more = new ArrayList<>(standing.all());
        more.add(new IndexWish(
                orders,
                "btree",
                false,
                List.of(new IndexKey("note", null, false, false, null, null)),
                List.of(),
                null,
                Map.of()));
        assertThat(upkeep.of(more))
                .as("an index of what changes takes that from all others, too")
                .isEqualTo(1_000.0 * (indexes + 1));
    }

    @Test
    void columns_that_are_changed_are_read_from_the_statement() {
        assertThat(changed("UPDATE a SET b = (SELECT c FROM d WHERE e = 1), \"F\" = g WHERE h = 2"))
                .containsExactlyInAnyOrder("b", "F");
        assertThat(
                        changed(
                                "INSERT INTO a VALUES (1) ON CONFLICT (id) DO UPDATE SET n = a.n + 1, seen = now() WHERE a.x = 1"))
                .containsExactlyInAnyOrder("n", "seen");
        assertThat(changed("WITH w AS (UPDATE a SET b = 1 RETURNING c) SELECT * FROM w"))
                .containsExactly("b");
        assertThat(changed("UPDATE a SET (b, c) = (SELECT 1, 2) FROM d")).containsExactlyInAnyOrder("b", "c");
        assertThat(changed("SELECT 1 FROM a FOR UPDATE")).isEmpty();
        assertThat(changed("DELETE FROM a WHERE b = 1")).isEmpty();
    }

    private static Set<String> changed(String statement) {
        return ChangedColumns.of(statement, Shop.ENGINE.dialect());
    }
}
