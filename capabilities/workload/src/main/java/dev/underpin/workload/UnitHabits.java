package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.sql.ValueHash;
import org.jspecify.annotations.Nullable;

/** What one unit of work shows: which of its queries were repeated, and for the rows of which. */
final class UnitHabits {
    private static final int LEAST_CALLS = 3;
    private static final double LONGEST_GAP = 10;
    private static final double PIPELINED = 0.06;
    private static final int MANY = 20;
    private static final double MORE_THAN_PARENT = 1.5;
    private static final int PAGE_DISTANCE = 2;
    private static final long ONE = ValueHash.of("1");

    private final Unit unit;
    private final HabitTable habits;
    private final boolean exactTimes;

    private UnitHabits(Unit unit, HabitTable habits, boolean exactTimes) {
        this.unit = unit;
        this.habits = habits;
        this.exactTimes = exactTimes;
    }

    /** @param exactTimes whether times have more than whole seconds */
    static void count(Unit unit, HabitTable habits, boolean exactTimes) {
        if (unit.size() == 0 || unit.size() == 1 && unit.repeat(0).count() == 1) {
            return;
        }
        var judged = new UnitHabits(unit, habits, exactTimes);
        for (int i = 0; i < unit.size(); i++) {
            judged.count(i, unit.repeat(i));
        }
    }

    private void count(int index, Repeat repeat) {
        if (repeat.again() > 0) {
            habits.again(repeat);
        }
        if (repeat.shape().counts()) {
            counted(index, repeat);
        }
        boolean quick = !exactTimes || repeat.meanGap() <= LONGEST_GAP;
        // On a connection that is never idle, requests of many kinds look like one: what is no loop comes again by
        // chance.
        if (repeat.count() < LEAST_CALLS || repeat.distinct() < LEAST_CALLS || !quick || !repeat.inStep()) {
            return;
        }
        if (repeat.shape().looksUp() && repeat.variesInKeysOnly()) {
            Parent parent = parent(index, repeat);
            if (parent != null || repeat.inOneTransaction()) {
                habits.select(
                        repeat,
                        parent == null ? null : parent.repeat(),
                        parent == null ? Habit.Proof.SHAPE : parent.proof());
            }
        } else if (repeat.shape().writes()
                && repeat.items() <= 1
                && !repeat.shape().lists()
                && !pipelined(repeat)) {
            Parent parent = parent(index, repeat);
            habits.write(repeat, parent == null ? null : parent.repeat());
        }
    }

    /** Whether a driver sent them in one go: so many cannot have waited for each other. */
    private boolean pipelined(Repeat repeat) {
        return exactTimes && repeat.count() >= MANY && repeat.meanGap() < PIPELINED;
    }

    private record Parent(Repeat repeat, Habit.Proof proof) {}

    /** Of what came before and gives rows: that of the best proof, and of these the nearest. */
    private @Nullable Parent parent(int index, Repeat child) {
        Parent best = null;
        for (int i = index - 1; i >= 0; i--) {
            Repeat candidate = unit.repeat(i);
            if (givesRows(candidate) && child.count() >= MORE_THAN_PARENT * candidate.count()) {
                Habit.Proof proof = proof(candidate, child);
                if (best == null || proof.compareTo(best.proof()) < 0) {
                    best = new Parent(candidate, proof);
                }
            }
        }
        return best;
    }

    private static boolean givesRows(Repeat repeat) {
        QueryShape shape = repeat.shape();
        return shape.givesRows() && !(shape.limit() >= 0 && repeat.value(shape.limit()) == ONE);
    }

    private static Habit.Proof proof(Repeat parent, Repeat child) {
        if (child.shape().followsKeyOf(parent.shape())) {
            return Habit.Proof.KEY;
        }
        int limit = parent.shape().limit();
        if (limit >= 0 && parent.count() == 1 && parent.value(limit) == ValueHash.of(String.valueOf(child.count()))) {
            return Habit.Proof.LIMIT;
        }
        return parent.caller() != 0 && parent.caller() == child.caller() ? Habit.Proof.CALLER : Habit.Proof.SHAPE;
    }

    private void counted(int index, Repeat count) {
        for (int i = Math.max(0, index - PAGE_DISTANCE); i < Math.min(unit.size(), index + PAGE_DISTANCE + 1); i++) {
            Repeat page = unit.repeat(i);
            boolean pages = page.shape().asks()
                    && !page.shape().gathers()
                    && page.shape().limit() >= 0;
            if (pages
                    && page.shape().table().equals(count.shape().table())
                    && page.value(page.shape().limit()) != ONE
                    && page.count() == count.count()) {
                habits.countAndPage(count, page);
                return;
            }
        }
    }
}
