package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.TwinBundle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that goes is missed by nobody: neither by a query, nor by a constraint, nor by whoever reads it beside the workload. */
class DropLawsTest {

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX orders_by_customer ON orders (customer_id)",
            "CREATE INDEX orders_by_customer_2 ON orders (customer_id)",
            "CREATE INDEX orders_by_customer_date ON orders (customer_id, placed_at)",
            "CREATE INDEX orders_by_customer_total ON orders (customer_id) INCLUDE (total)",
            "CREATE INDEX orders_by_status ON orders (status)",
            "CREATE INDEX orders_by_date ON orders (placed_at)",
            "CREATE INDEX orders_by_date_brin ON orders USING brin (placed_at)",
            "CREATE UNIQUE INDEX orders_unique_date ON orders (placed_at, id)",
            "CREATE INDEX orders_unpaid ON orders (customer_id) WHERE paid_at IS NULL",
            "CREATE INDEX orders_by_month ON orders ((left(note, 3)))",
            "CREATE INDEX customers_by_city ON customers (city)",
            "CREATE INDEX customers_by_lower ON customers (lower(email))",
            "CREATE UNIQUE INDEX customers_unique_email ON customers (email)",
            "ALTER TABLE customers ADD CONSTRAINT customers_key UNIQUE (id, city)");

    private static final String READ = "SELECT count(*) FROM orders WHERE status = 'new' AND placed_at < '2026-01-02'";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_goes_is_not_missed(long seed) {
        var random = new Random(seed);
        List<String> indexes =
                INDEXES.stream().filter(index -> random.nextInt(3) > 0).toList();
        boolean reference = random.nextBoolean();
        boolean gone = random.nextBoolean();
        String more = String.join(";\n", indexes) + ";\n"
                + (reference
                        ? "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;\n"
                        : "")
                + (gone
                        ? "DELETE FROM customers WHERE id > 20000;\nUPDATE customers SET city = city WHERE id = 5;\n"
                        : "")
                + "VACUUM ANALYZE;\n" + READ + ";\nSELECT pg_stat_force_next_flush();\n";
        TwinBundle bundle = Shop.bundle(20_000, more);
        var standing = new StandingIndexes(bundle, Shop.ENGINE.phrasing());
        assertThat(standing.movable())
                .as("what is unique or backs a constraint is never in the balance")
                .noneMatch(index -> index.name().name().contains("unique")
                        || index.name().name().endsWith("key"));
        try (Twin twin = Shop.twin(bundle)) {
            List<TuneQuery> queries = Shop.drawn(twin, random);
            double each = random.nextInt(3);
            Upkeep upkeep = shapes -> each * shapes.size();
            var search = new IndexSearch(
                    twin, Shop.ENGINE.phrasing(), queries, EnumSet.allOf(IndexKind.class), standing, upkeep);
            Curve curve = search.curve(Long.MAX_VALUE);
            Choice best = curve.within(Long.MAX_VALUE);
            assertThat(best.cost()).isLessThanOrEqualTo(curve.before() * 1.001);
            assertThat(curve.floor()).isLessThanOrEqualTo(best.cost() * 1.001);
            Set<ObjectName> shown = best.indexes().stream().map(Candidate::name).collect(Collectors.toSet());
            Set<ObjectName> hidden = best.dropped().stream().map(Standing::name).collect(Collectors.toSet());
            for (Standing index : best.dropped()) {
                var kept = new HashSet<>(hidden);
                kept.remove(index.name());
                for (TuneQuery query : queries) {
                    assertThat(cost(twin, query, shown, hidden))
                            .as(query.text() + " without " + index.name())
                            .isLessThanOrEqualTo(cost(twin, query, shown, kept) * 1.01 + 1e-6);
                }
                if (index.index().scans() != 0) {
                    assertThat(left(standing, best))
                            .as(index.name() + " was read")
                            .anyMatch(index.shape()::isAnsweredBy);
                }
            }
            if (reference && gone && standing.movable().stream().anyMatch(DropLawsTest::isByCustomer)) {
                assertThat(left(standing, best))
                        .as("rows of customers go, and their orders are looked up")
                        .anyMatch(shape -> shape.predicate() == null
                                && "customer_id".equals(shape.keys().getFirst().column()));
            }
        }
    }

    private static double cost(Twin twin, TuneQuery query, Set<ObjectName> shown, Set<ObjectName> hidden) {
        return twin.cost(query.text(), new IndexChoice(shown, hidden)).cost();
    }

    private static boolean isByCustomer(Standing index) {
        return index.shape().predicate() == null
                && "customer_id".equals(index.shape().keys().getFirst().column());
    }

    private static List<IndexWish> left(StandingIndexes standing, Choice best) {
        var left = new ArrayList<>(standing.complete());
        best.indexes().forEach(index -> left.add(index.wish()));
        standing.movable().stream()
                .filter(index -> !best.dropped().contains(index))
                .forEach(index -> left.add(index.shape()));
        return left;
    }
}
