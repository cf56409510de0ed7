package dev.underpin.tune.timed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.tune.TimedPairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On pairs that were made up, whose true ratio is known: the interval holds it as often as it says, and no gain is not taken for one. */
class PairedTimesTest {

    private static final int SEEDS = 4_000;

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 20, 41, 100})
    void the_interval_holds_the_true_ratio_in_95_of_100_cases(int pairs) {
        for (double ratio : new double[] {1, 1.1, 40}) {
            int held = 0;
            int gains = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                var times = new PairedTimes(pairs(new Random(seed), pairs, ratio));
                held += times.low() <= ratio && ratio <= times.high() ? 1 : 0;
                gains += times.low() > 1 ? 1 : 0;
            }
            assertThat(held / (double) SEEDS)
                    .as("share of seeds whose interval holds %s, of %d pairs", ratio, pairs)
                    .isBetween(0.942, 0.987);
            if (ratio == 1) {
                assertThat(gains / (double) SEEDS)
                        .as("no gain that is taken for one")
                        .isLessThan(0.033);
            } else if (ratio == 40) {
                assertThat(gains).isEqualTo(SEEDS);
            }
        }
    }

    /** A machine that grows slower and faster meets both ways; what a single run meets may be anything. */
    private static List<Pair> pairs(Random random, int count, double ratio) {
        var pairs = new ArrayList<Pair>();
        double machine = 1;
        for (int i = 0; i < count; i++) {
            machine *= Math.exp(0.2 * random.nextGaussian());
            double values = Math.exp(random.nextGaussian());
            pairs.add(new Pair(
                    machine * values * ratio * Math.exp(0.3 * random.nextGaussian() + outlier(random)),
                    machine * values * Math.exp(0.3 * random.nextGaussian() + outlier(random))));
        }
        return pairs;
    }

    private static double outlier(Random random) {
        return random.nextInt(20) == 0 ? 2 : 0;
    }
}
