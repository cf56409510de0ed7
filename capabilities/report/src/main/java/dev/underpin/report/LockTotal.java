package dev.underpin.report;

import dev.underpin.model.effect.LockMode;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All locks of one mode that one step, or the clients during it, wanted of one table.
 *
 * @param waited the longest
 * @param held the longest; 0 where that was not seen, or a client's
 */
record LockTotal(int step, String table, LockMode mode, boolean plan, int times, double waited, double held) {

    private static final Comparator<LockTotal> WORST_OF_A_STEP = Comparator.comparingInt(LockTotal::step)
            .thenComparing(Comparator.comparing(LockTotal::plan)
                    .thenComparing(LockTotal::mode)
                    .thenComparingDouble(LockTotal::held)
                    .thenComparingDouble(LockTotal::waited)
                    .reversed());

    private record Alike(int step, String table, LockMode mode, boolean plan) {}

    static List<LockTotal> of(List<StepSeen> steps) {
        Map<Alike, LockTotal> totals = new LinkedHashMap<>();
        for (SeenLock lock : SeenLock.of(steps)) {
            LockSpan span = lock.span();
            totals.merge(
                    new Alike(lock.step(), lock.table(), span.mode(), span.plan()),
                    new LockTotal(lock.step(), lock.table(), span.mode(), span.plan(), 1, span.waited(), span.held()),
                    LockTotal::and);
        }
        return totals.values().stream().sorted(WORST_OF_A_STEP).toList();
    }

    private LockTotal and(LockTotal other) {
        return new LockTotal(
                step,
                table,
                mode,
                plan,
                times + other.times,
                Math.max(waited, other.waited),
                Math.max(held, other.held));
    }

    String waitedText() {
        return waited > 0 ? Figures.milliseconds(waited) : "";
    }

    String heldText() {
        return plan && held > 0 ? Figures.milliseconds(held) : plan ? "not seen" : "";
    }
}
