package dev.underpin.execute.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.rehearsal.Foretold.Growth;
import dev.underpin.model.rehearsal.Foretold.Timing;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The range holds the truth whenever measurements are as wrong as they may be, and is as wide as they leave it open. */
class TrendTest {

    private static final double ROWS = 1e7;

    @Test
    void the_truth_is_in_the_range_whatever_it_is() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            double fixed = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble() * 8);
            double moving = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble() * 14);
            boolean sorted = random.nextBoolean();
            DoubleUnaryOperator truth =
                    scale -> fixed + moving * scale * (sorted ? Math.log1p(scale * ROWS) / Math.log1p(ROWS) : 1);
            double largest = 0.02 + random.nextDouble() / 2;
            Trend trend = trend(truth, random, 0.15, largest / 4, largest / 2, largest);
            assertThat(truth.applyAsDouble(1))
                    .as("%s", trend)
                    .isBetween(trend.range().low(), trend.range().high());
        }
    }

    @Test
    void what_was_measured_well_is_foretold_within_half_and_three_times() {
        Trend.Range range = trend(scale -> 20 + 60_000 * scale, new Random(1), 0.02, 0.05, 0.1, 0.2)
                .range();
        assertThat(range.growth()).isEqualTo(Growth.WITH_ROWS);
        assertThat(range.low()).isGreaterThan(30_000);
        assertThat(range.high()).isLessThan(180_000);
    }

    @Test
    void what_does_not_grow_is_told_apart_from_what_does() {
        assertThat(new Trend(timings(0.05, 12, 0.1, 13, 0.2, 12), ROWS).range().growth())
                .isEqualTo(Growth.NONE);
        assertThat(new Trend(timings(0.05, 1_000, 0.1, 1_080, 0.2, 1_250), ROWS)
                        .range()
                        .growth())
                .isEqualTo(Growth.UNCLEAR);
        assertThat(new Trend(timings(0.05, 250, 0.1, 1_000, 0.2, 4_000), ROWS).range())
                .satisfies(range -> {
                    assertThat(range.growth()).isEqualTo(Growth.FASTER);
                    assertThat(100_000.0).isBetween(range.low(), range.high());
                });
    }

    @Test
    void measurements_that_disagree_make_the_range_wider_and_never_none() {
        Trend.Range agreed = new Trend(timings(0.05, 500, 0.1, 1_000, 0.2, 2_000), ROWS).range();
        Trend.Range disagreed = new Trend(timings(0.05, 1_000, 0.1, 400, 0.2, 2_000), ROWS).range();
        assertThat(disagreed.high() / disagreed.low()).isGreaterThan(2 * agreed.high() / agreed.low());
    }

    private static Trend trend(DoubleUnaryOperator truth, Random random, double wrong, double... scales) {
        return new Trend(
                DoubleStream.of(scales)
                        .mapToObj(scale -> new Timing(
                                scale, truth.applyAsDouble(scale) * (1 + wrong * (2 * random.nextDouble() - 1))))
                        .toList(),
                ROWS);
    }

    private static List<Timing> timings(double... pairs) {
        return List.of(new Timing(pairs[0], pairs[1]), new Timing(pairs[2], pairs[3]), new Timing(pairs[4], pairs[5]));
    }
}
