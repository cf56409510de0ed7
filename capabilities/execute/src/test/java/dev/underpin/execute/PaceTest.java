package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Strain;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is played by a formula: what clients feel follows from the share of the time in which rows are written. */
class PaceTest {

    private static final int BATCHES = 2_000;
    private static final double ROW_MILLISECONDS = 0.02;

    /** Milliseconds for which statements have been at it when nothing is written. */
    private static final double CALM = 10;

    private static final Random RANDOM = new Random(5);

    /** @param harm how many times as long statements take while rows are written, less one */
    private static double felt(Pace pace, double harm) {
        var felt = new FeltTimes();
        for (int i = 0; i < 20; i++) {
            felt.calm(strain(CALM));
        }
        double last = 0;
        for (int i = 0; i < BATCHES; i++) {
            double took = pace.size() * ROW_MILLISECONDS;
            pace.took(took, strain(1));
            felt.during(strain(CALM * (1 + harm)), took);
            felt.during(strain(CALM), (double) pace.rest());
            var times = felt.times();
            if (times.isPresent()) {
                last = times.getAsDouble();
                pace.felt(last);
            }
        }
        return last;
    }

    private static Strain strain(double age) {
        return new Strain(9, 8, age * (0.9 + 0.2 * RANDOM.nextDouble()), 0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2, 4, 9})
    void rests_so_long_that_clients_hardly_feel_it(double harm) {
        assertThat(felt(new Pace(100, 1), harm)).isLessThan(1.6);
    }

    @Test
    void rests_where_clients_wait_unseen_for_connections() {
        var pace = new Pace(100, 1);
        var felt = new FeltTimes();
        for (int i = 0; i < 20; i++) {
            felt.calm(new Strain(6, 5, 1, 0, 0));
        }
        for (int i = 0; i < BATCHES; i++) {
            double took = pace.size() * ROW_MILLISECONDS;
            var crowded = new Strain(16, 13, 1.1, 0, 0);
            pace.took(took, crowded);
            felt.during(crowded, took);
            felt.during(new Strain(6, 5, 1, 0, 0), (double) pace.rest());
            felt.times().ifPresent(pace::felt);
        }
        // 16 clients in place of 6 during a third of the time or less: 1.5 times as many.
        assertThat(pace.rest()).isGreaterThan(110);
    }

    @Test
    void rests_no_longer_than_it_has_to() {
        var pace = new Pace(100, 1);
        felt(pace, 9);
        assertThat(pace.rest()).isGreaterThan(600);
        felt(pace, 0.1);
        assertThat(pace.rest()).isBetween(40L, 80L);
    }

    @Test
    void does_not_rest_for_what_nobody_feels() {
        var felt = new FeltTimes();
        for (int i = 0; i < 20; i++) {
            felt.calm(strain(0.2));
            felt.during(strain(1.5), 60);
        }
        assertThat(felt.times().orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Test
    void does_not_rest_where_it_was_told_not_to() {
        var pace = new Pace(100, 0);
        felt(pace, 9);
        assertThat(pace.rest()).isZero();
    }

    @Test
    void takes_long_batches_only_where_nobody_was_seen_for_a_while() {
        var pace = new Pace(100, 1);
        for (int i = 0; i < 9; i++) {
            pace.took(pace.size() * ROW_MILLISECONDS, Strain.NONE);
        }
        assertThat(pace.isAlone()).isFalse();
        assertThat(pace.size() * ROW_MILLISECONDS).isLessThan(61);
        for (int i = 0; i < 9; i++) {
            pace.took(pace.size() * ROW_MILLISECONDS, Strain.NONE);
        }
        assertThat(pace.isAlone()).isTrue();
        assertThat(pace.size() * ROW_MILLISECONDS).isBetween(600.0, 700.0);
        pace.took(pace.size() * ROW_MILLISECONDS, strain(1));
        assertThat(pace.isAlone()).isFalse();
    }
}
