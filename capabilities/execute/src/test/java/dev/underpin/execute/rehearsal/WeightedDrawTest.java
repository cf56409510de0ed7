package dev.underpin.execute.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.ClientStatement;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements are sent as often as they weigh, whatever they weigh. */
class WeightedDrawTest {

    private static final int DRAWS = 50_000;

    /** Of all statements of all trials, one in a million is further off by chance. */
    private static final double DEVIATIONS = 5;

    @Test
    void as_often_as_they_weigh() {
        for (int seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            List<TriedApplications.Tried> statements = new ArrayList<>();
            int count = 1 + random.nextInt(40);
            for (int i = 1; i <= count; i++) {
                double weight = random.nextInt(6) == 0 ? 0 : Math.exp(random.nextDouble() * 9);
                statements.add(tried(i, i == 1 ? 3 : weight));
            }
            check(seed, statements, random);
        }
    }

    @Test
    void what_weighs_nothing_is_never_sent() {
        var draw = new WeightedDraw(List.of(tried(1, 0), tried(2, 1), tried(3, 0)));
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(draw.draw(random).number()).isEqualTo(2);
        }
    }

    private static void check(int seed, List<TriedApplications.Tried> statements, Random random) {
        var draw = new WeightedDraw(statements);
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(draw.draw(random).number(), 1, Integer::sum);
        }
        double all =
                statements.stream().mapToDouble(tried -> tried.how().weight()).sum();
        for (TriedApplications.Tried tried : statements) {
            double share = tried.how().weight() / all;
            double expected = share * DRAWS;
            assertThat(Math.abs(seen.getOrDefault(tried.number(), 0) - expected))
                    .as(
                            "seed %d, statement %d of %d with a share of %f",
                            seed, tried.number(), statements.size(), share)
                    .isLessThanOrEqualTo(DEVIATIONS * Math.sqrt(expected * (1 - share)) + 1);
        }
    }

    private static TriedApplications.Tried tried(int number, double weight) {
        return new TriedApplications.Tried(
                new TriedStatement(number, Application.OLD, "SELECT " + number),
                new ClientStatement("SELECT " + number, List.of()),
                new Sending(weight, false, false));
    }
}
