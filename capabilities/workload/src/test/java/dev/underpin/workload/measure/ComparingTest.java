package dev.underpin.workload.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Comparison.Verdict;
import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On calls that were made up, so that what really changed is known: chance is not told as change, and change is told. */
class ComparingTest {

    private static final Instant START = Instant.parse("2026-08-01T10:00:00Z");

    @Test
    void chance_alone_is_told_of_next_to_no_query() {
        int told = 0;
        int sure = 0;
        int runs = 60;
        for (int seed = 0; seed < runs; seed++) {
            Comparison comparison = compared(new Random(seed), 500, 1, 0);
            told += (int) comparison.with(Verdict.FASTER).count()
                    + (int) comparison.with(Verdict.SLOWER).count();
            sure += comparison.perCall() != null && comparison.perCall().isSure() ? 1 : 0;
        }
        assertThat(told).as("told of %d queries", runs * 500).isLessThanOrEqualTo(runs / 6);
        assertThat(sure).as("answers that are sure of a change, of %d", runs).isLessThanOrEqualTo(8);
    }

    @Test
    void what_changed_is_told_and_hardly_anything_else() {
        int right = 0;
        int wrong = 0;
        for (int seed = 0; seed < 20; seed++) {
            Comparison comparison = compared(new Random(seed), 500, 0.4, 50);
            right += (int) comparison
                    .with(Verdict.FASTER)
                    .filter(change -> isChanged(change.after()))
                    .count();
            wrong += (int) comparison
                            .with(Verdict.FASTER)
                            .filter(change -> !isChanged(change.after()))
                            .count()
                    + (int) comparison.with(Verdict.SLOWER).count();
        }
        assertThat(right).as("of 1,000 that take 0.4 times as long").isGreaterThan(800);
        assertThat(wrong).as("of 9,000 that do not").isLessThan(30);
    }

    @Test
    void a_window_holds_what_was_counted_in_it() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] all = times(random, 40 + random.nextInt(400), 0.5 + random.nextDouble(), 1);
            int cut = random.nextInt(1, all.length);
            Measurement first = counted(List.of(query("q", all, 0, cut)), 0, 1);
            Measurement second = counted(List.of(query("q", all, 0, all.length)), 0, 2);
            MeasuredQuery expected = query("q", all, cut, all.length);
            MeasuredQuery window =
                    MeasuredWindow.between(first, second).queries().getFirst();
            assertThat(window.calls()).isEqualTo(expected.calls());
            assertThat(window.milliseconds()).isCloseTo(expected.milliseconds(), within(1e-6));
            assertThat(window.squares()).isCloseTo(expected.squares(), within(1e-6));
        }
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        Measurement one = counted(List.of(), 0, 1);
        assertThatThrownBy(() -> new Comparing(one, one, false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not later");
        Measurement elsewhere = of("other", List.of(), 1, 2, true);
        assertThatThrownBy(() -> new Comparing(one, elsewhere, false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not of one database");
        assertThat(new Comparing(one, elsewhere, true).comparison().changes()).isEmpty();
        Measurement overlapping = of("1", List.of(), 0, 2, true);
        assertThatThrownBy(() -> new Comparing(of("1", List.of(), 0, 1, true), overlapping, false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void the_tail_of_the_normal_curve() {
        assertThat(NormalTail.beyond(0)).isCloseTo(1, within(1e-12));
        assertThat(NormalTail.beyond(1.959964)).isCloseTo(0.05, within(1e-7));
        assertThat(NormalTail.beyond(-3.290527)).isCloseTo(0.001, within(1e-8));
        assertThat(NormalTail.beyond(6) / 1.9731752900753e-9).isCloseTo(1, within(1e-6));
        for (double z = 0; z < 8; z += 0.01) {
            assertThat(NormalTail.beyond(z + 0.01)).isLessThan(NormalTail.beyond(z));
        }
    }

    /** The first so many take another time after; all have calls, times and spread of their own. */
    private static Comparison compared(Random random, int queries, double factor, int changed) {
        var before = new ArrayList<MeasuredQuery>();
        var after = new ArrayList<MeasuredQuery>();
        for (int i = 0; i < queries; i++) {
            double spread = 0.2 + 1.1 * random.nextDouble();
            double middle = Math.exp(3 * random.nextGaussian());
            double[] then = times(random, (int) (30 * Math.exp(3 * random.nextDouble())), spread, middle);
            double[] now = times(
                    random,
                    (int) (30 * Math.exp(3 * random.nextDouble())),
                    spread,
                    i < changed ? middle * factor : middle);
            before.add(query((i < changed ? "changed " : "same ") + i, then, 0, then.length));
            after.add(query((i < changed ? "changed " : "same ") + i, now, 0, now.length));
        }
        return new Comparing(of("1", before, 0, 1, true), of("1", after, 1, 2, true), false).comparison();
    }

    private static boolean isChanged(MeasuredQuery query) {
        return query.text().startsWith("changed");
    }

    private static double[] times(Random random, int calls, double spread, double middle) {
        return random.doubles(calls)
                .map(ignored -> middle * Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static MeasuredQuery query(String text, double[] times, int from, int to) {
        double total = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            total += times[i];
            squares += times[i] * times[i];
        }
        return new MeasuredQuery(text, text, to - from, total, squares, null, null, null, MeasuredQuery.Work.NONE);
    }

    private static Measurement counted(List<MeasuredQuery> queries, int from, int to) {
        return of("1", queries, from, to, false);
    }

    private static Measurement of(String system, List<MeasuredQuery> queries, int from, int to, boolean window) {
        return new Measurement(
                "prod",
                new MeasuredServer(system, "shop", "18.1", "pg_stat_statements 1.12", Map.of(), START, 0),
                window,
                START.plusSeconds(3_600L * from),
                START.plusSeconds(3_600L * to),
                queries,
                0,
                0,
                List.of());
    }
}
