package dev.underpin.tune.timed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.Expected;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.tune.TimedPairs;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import dev.underpin.sql.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays of advice, and what is left aside and why, by what its queries and the writes of its table took. */
class TimeProofTest {

    private static final QueryGain READ = query("read", 100);
    private static final QueryGain WRITE = query("write", 100_000);
    private static final IndexAdvice CREATE =
            new IndexAdvice.Create("CREATE INDEX ON orders (day)", 8_192, 0.5, 0, List.of(READ), List.of());
    private static final IndexAdvice DROP = new IndexAdvice.Drop(
            new StandingIndex(
                    new ObjectName("public", "old"), new ObjectName("public", "orders"), "", "DROP INDEX old", 1, 0),
            null,
            0,
            List.of(READ));

    private static final RewriteAdvice REWRITE = new RewriteAdvice(
            "union-all",
            "union-of-disjoint-arms",
            "UNION ALL in place of UNION",
            "read",
            "select a",
            "select b",
            List.of(),
            new RewriteAdvice.Proof.SameRows(1, 1, 1, 1),
            2,
            1,
            1);

    @Test
    void an_index_stays_where_its_query_is_surely_faster() {
        assertThat(proven(CREATE, pairs(10, 1), pairs(1, 1)).advice()).containsExactly(CREATE);
    }

    @Test
    void one_that_makes_no_difference_is_left_aside() {
        Tuned tuned = proven(CREATE, pairs(1, 1), pairs(1, 1));
        assertThat(tuned.advice()).isEmpty();
        assertThat(why(tuned)).contains("no query of it is surely faster");
    }

    @Test
    void so_is_one_whose_writes_lose_more() {
        Tuned tuned = proven(CREATE, pairs(10, 1), pairs(1, 2));
        assertThat(tuned.advice()).isEmpty();
        assertThat(why(tuned)).contains("writes of orders lose");
    }

    @Test
    void and_one_that_could_not_be_timed() {
        Tuned tuned = proven(CREATE, new TimedPairs(List.of(), "permission denied"), pairs(1, 1));
        assertThat(why(tuned)).contains("none of its queries could be timed");
        assertThat(Objects.requireNonNull(tuned.timing()).untimed())
                .singleElement()
                .matches(query -> query.why().contains("permission denied"));
        assertThat(why(proven(CREATE, new TimedPairs(pairs(10, 1).pairs().subList(0, 5), null), pairs(1, 1))))
                .contains("none of its queries could be timed");
    }

    @Test
    void a_drop_stays_unless_a_query_misses_the_index() {
        assertThat(proven(DROP, pairs(1, 1), pairs(1, 1)).advice()).containsExactly(DROP);
        assertThat(why(proven(DROP, pairs(1, 3), pairs(1, 1)))).contains("Not to be dropped");
    }

    @Test
    void another_text_stays_where_it_is_surely_faster_or_was_not_timed() {
        assertThat(written(pairs(10, 1)).rewrites()).containsExactly(REWRITE);
        Tuned untimed = written(new TimedPairs(List.of(), "permission denied"));
        assertThat(untimed.rewrites()).containsExactly(REWRITE);
        assertThat(timing(untimed).untimed())
                .singleElement()
                .matches(query -> query.text().equals("select b"));
        Tuned vain = written(pairs(1, 1));
        assertThat(vain.rewrites()).isEmpty();
        assertThat(timing(vain).rewritesLeftAside()).containsExactly(REWRITE);
        assertThat(timing(vain).of(REWRITE))
                .hasValueSatisfying(query -> assertThat(query.isFaster()).isFalse());
    }

    private static Tuned written(TimedPairs pairs) {
        var proof = new TimeProof(Dialect.POSTGRESQL);
        proof.add(REWRITE, pairs);
        return proof.of(found(List.of(), List.of(REWRITE)), 1, 1_000, "");
    }

    private static Timing timing(Tuned tuned) {
        return Objects.requireNonNull(tuned.timing());
    }

    private static String why(Tuned tuned) {
        Timing timing = tuned.timing();
        return timing == null ? "" : timing.leftAside().getFirst().why();
    }

    private static Tuned proven(IndexAdvice advice, TimedPairs read, TimedPairs write) {
        var proof = new TimeProof(Dialect.POSTGRESQL);
        proof.add(READ, false, Set.of("orders"), read);
        proof.add(WRITE, true, Set.of("orders"), write);
        return proof.of(found(List.of(advice), List.of()), 1, 1_000, "");
    }

    private static Tuned found(List<IndexAdvice> advice, List<RewriteAdvice> rewrites) {
        return new Tuned(
                "stats",
                "log",
                true,
                1,
                null,
                List.of(),
                0,
                advice,
                List.of(),
                List.of(),
                List.of(READ, WRITE),
                List.of(),
                List.of(),
                rewrites,
                null,
                Expected.NOTHING,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static QueryGain query(String name, long calls) {
        return new QueryGain(name, name, calls, calls, 100, 50);
    }

    private static TimedPairs pairs(double before, double after) {
        var random = new Random(1);
        return new TimedPairs(
                Stream.generate(() -> new TimedPairs.Pair(
                                before * Math.exp(0.1 * random.nextGaussian()),
                                after * Math.exp(0.1 * random.nextGaussian())))
                        .limit(60)
                        .toList(),
                null);
    }
}
