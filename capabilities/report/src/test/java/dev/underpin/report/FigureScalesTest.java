package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The laws of a figure's scales, over drawn plans: later is never further left, every step is seen, nothing is outside. */
class FigureScalesTest {

    @Test
    void time_runs_to_the_right_and_fills_the_width() {
        for (int seed = 1; seed <= 200; seed++) {
            List<StepSeen> steps = drawn(new Random(seed));
            TimeScale scale = TimeScale.of(steps);
            assertThat(scale.parts().getFirst().stretch().from()).isZero();
            double end = 0;
            for (TimeScale.Part part : scale.parts()) {
                assertThat(part.stretch().from()).as("seed %d", seed).isEqualTo(end);
                end = part.stretch().to();
            }
            assertThat(end).as("seed %d", seed).isCloseTo(100, offset(1e-6));
            double last = 0;
            for (double moment = 0;
                    moment < steps.getLast().to() + 50;
                    moment += steps.getLast().to() / 97) {
                assertThat(scale.at(moment)).as("seed %d", seed).isBetween(last, 100 + 1e-6);
                last = scale.at(moment);
            }
        }
    }

    @Test
    void the_shortest_step_is_wide_enough_to_be_seen() {
        for (int seed = 1; seed <= 200; seed++) {
            List<StepSeen> steps = drawn(new Random(seed));
            assertThat(TimeScale.of(steps).parts().stream().filter(TimeScale.Part::run))
                    .as("seed %d", seed)
                    .hasSize(steps.size())
                    .allSatisfy(part -> assertThat(
                                    part.stretch().to() - part.stretch().from())
                            .isGreaterThanOrEqualTo(Math.min(3.2, 60.0 / steps.size()) - 1e-9));
        }
    }

    @Test
    void every_wait_is_on_the_scale_of_powers() {
        for (int seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            double[] waits = DoubleStream.generate(() -> Math.pow(10, random.nextDouble(-1, 5)))
                    .limit(20)
                    .sorted()
                    .toArray();
            LogScale scale = LogScale.over(waits);
            assertThat(DoubleStream.of(waits).map(scale::at).boxed())
                    .as("seed %d", seed)
                    .isSorted()
                    .allSatisfy(at -> assertThat(at).isBetween(2.5, 97.5));
            assertThat(scale.ticks().stream().map(FigureLabel::at)).isSorted();
        }
    }

    @Test
    void steps_that_took_no_time_share_the_width() {
        assertThat(TimeScale.of(List.of(step(1, 7, 7), step(2, 7, 7))).parts())
                .extracting(TimeScale.Part::stretch)
                .containsExactly(new Stretch(0, 50), new Stretch(50, 100));
    }

    private static List<StepSeen> drawn(Random random) {
        var steps = new ArrayList<StepSeen>();
        double now = random.nextDouble(0, 10_000);
        int count = random.nextInt(1, 60);
        for (int number = 1; number <= count; number++) {
            double from = now + (random.nextInt(4) == 0 ? random.nextDouble(0, 5_000) : 0);
            now = from + (random.nextInt(5) == 0 ? 0 : Math.pow(10, random.nextDouble(0, 6)));
            steps.add(step(number, from, now));
        }
        return steps;
    }

    private static StepSeen step(int number, double from, double to) {
        return new StepSeen(
                number,
                PhaseKind.EXPAND,
                "step",
                from,
                to,
                1,
                0,
                Optional.empty(),
                Latency.NONE,
                List.of(),
                Cost.NONE,
                List.of(),
                List.of());
    }
}
