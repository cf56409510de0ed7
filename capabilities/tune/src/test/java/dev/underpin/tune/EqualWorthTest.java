package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Twin;
import dev.underpin.model.twin.TwinBundle;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are just alike, so that for each index there are others that bring as much for as much room. */
class EqualWorthTest {

    private static final int ALIKE = 6;

    private static final List<String> ASKED = List.of(
            "SELECT * FROM %s WHERE a = 7",
            "SELECT b FROM %s WHERE b BETWEEN 100 AND 120",
            "SELECT c, a FROM %s WHERE c = 11 ORDER BY a LIMIT 3",
            "SELECT sum(d) FROM %s WHERE d = 3");

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void look() {
        var copies = new StringBuilder();
        for (int i = 0; i < ALIKE; i++) {
            copies.append("CREATE TABLE alike_").append(i).append("""
                     AS SELECT i AS id, i % 9973 AS a, i * 31 % 20000 AS b, i % 101 AS c, i % 7001 AS d, repeat('x', 60) AS note
                         FROM generate_series(1, 20000) i;
                    """);
        }
        bundle = Shop.bundle(20_000, copies + "VACUUM ANALYZE;");
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void close() {
        twin.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_search_comes_to_an_end(long seed) {
        var random = new Random(seed);
        double[] weights = random.doubles(ASKED.size(), 1, 100).toArray();
        List<TuneQuery> queries = IntStream.range(0, ALIKE)
                .boxed()
                .flatMap(i -> asked("alike_" + i, weights))
                .toList();
        Curve curve = new IndexSearch(
                        twin,
                        Shop.ENGINE.phrasing(),
                        queries,
                        EnumSet.of(IndexKind.PLAIN),
                        new StandingIndexes(bundle, Shop.ENGINE.phrasing()),
                        Upkeep.NONE)
                .curve(2_000_000);
        assertThat(curve.within(2_000_000).indexes()).isNotEmpty();
    }

    private static Stream<TuneQuery> asked(String table, double[] weights) {
        return IntStream.range(0, ASKED.size()).mapToObj(i -> {
            String text = ASKED.get(i).formatted(table);
            return new TuneQuery(text, twin.scans(text), weights[i]);
        });
    }
}
