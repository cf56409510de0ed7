package dev.underpin.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Buckets hold what they say, and quantiles are near the true ones. */
class TimeHistogramTest {

    @Test
    void every_time_is_in_a_bucket_whose_bounds_hold_it() {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double milliseconds = Math.exp(random.nextDouble() * 22 - 6);
            int bucket = TimeHistogram.bucket(milliseconds);
            assertThat(bucket).isBetween(0, TimeHistogram.SIZE - 1);
            double micros = Math.floor(milliseconds * 1000) / 1000;
            assertThat(TimeHistogram.lowest(bucket)).isLessThanOrEqualTo(micros + 1e-9);
            assertThat(TimeHistogram.lowest(bucket + 1)).isGreaterThan(micros);
        }
        assertThat(TimeHistogram.bucket(-1)).isZero();
        assertThat(TimeHistogram.bucket(1e15)).isEqualTo(TimeHistogram.SIZE - 1);
    }

    @Test
    void quantiles_are_right_within_an_eighth() {
        var random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            double[] times = new double[1 + random.nextInt(5_000)];
            long[] counts = new long[TimeHistogram.SIZE];
            for (int i = 0; i < times.length; i++) {
                times[i] = 0.02 + Math.exp(random.nextGaussian() * (trial % 5));
                counts[TimeHistogram.bucket(times[i])]++;
            }
            Arrays.sort(times);
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                double exact = times[(int) Math.ceil(share * times.length) - 1];
                assertThat(TimeHistogram.of(counts).quantile(share))
                        .isBetween(exact * 0.875 - 0.001, exact * 1.125 + 0.001);
            }
        }
    }
}
