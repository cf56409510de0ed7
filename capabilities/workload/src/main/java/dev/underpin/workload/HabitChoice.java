package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.Repeats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which counts make a habit. What happens by chance on a busy connection is rare beside all calls of the queries that take part. */
final class HabitChoice {
    private static final int LEAST_RUN = 4;
    private static final int LONG_RUN = 10;
    private static final double LEAST_SHARE = 0.15;
    private static final int LEAST_AGAIN = 5;
    private static final double AGAIN_SHARE = 0.15;
    private static final int LEAST_PAIRS = 3;
    private static final double PAIR_SHARE = 0.3;
    private static final int LEAST_IDLE = 3;
    private static final int LEAST_HERDS = 1;
    private static final double BY_CHANCE = 2;
    private static final int LEAST_SESSIONS = 30;

    /** Milliseconds from one brief session to the next: jobs and probes connect less often. */
    private static final double LEAST_OFTEN = 2_000;

    private HabitChoice() {}

    /** The habit that was counted; null where it was not often enough. */
    static @Nullable Habit habit(HabitTable.Key key, HabitCount count, double span) {
        QueryKey query = key.query().key();
        QueryKey other = key.other() == null ? null : key.other().key();
        Repeats repeats = count.repeats();
        return switch (key.kind()) {
            case SELECT ->
                repeated(key, repeats) ? new Habit.RepeatedSelect(query, other, count.proof(), repeats) : null;
            case WRITE -> repeated(key, repeats) ? new Habit.RepeatedWrite(query, other, repeats) : null;
            case AGAIN ->
                count.calls() >= LEAST_AGAIN
                                && count.calls() >= AGAIN_SHARE * key.query().calls()
                        ? new Habit.SameAgain(query, count.calls(), count.milliseconds())
                        : null;
            case COUNT_AND_PAGE ->
                other != null && often(key, count)
                        ? new Habit.CountAndPage(query, other, count.calls(), count.milliseconds())
                        : null;
            case LOOK_THEN_WRITE ->
                other != null && often(key, count) ? new Habit.LookThenWrite(query, other, count.calls()) : null;
            case IDLE ->
                count.calls() >= LEAST_IDLE
                        ? new Habit.IdleInTransaction(query, count.calls(), count.most(), count.milliseconds())
                        : null;
            case PAGES ->
                new Habit.GrowingOffset(
                        query, count.runs(), count.calls() + (Follower.WALK - 1) * count.runs(), (long) count.most());
            case HERD ->
                count.calls() >= LEAST_HERDS && key.query().calls() * HerdWatch.MOMENT / Math.max(1, span) < BY_CHANCE
                        ? new Habit.Herd(query, count.calls(), (int) count.most())
                        : null;
            case CONNECT ->
                count.calls() >= LEAST_SESSIONS && count.calls() * LEAST_OFTEN >= span
                        ? new Habit.ConnectionChurn(query, count.calls(), count.milliseconds() / count.calls())
                        : null;
        };
    }

    private static boolean repeated(HabitTable.Key key, Repeats repeats) {
        Tally parent = key.other();
        boolean usual = parent == null
                ? repeats.longest() >= LONG_RUN
                        || repeats.calls() >= LEAST_SHARE * key.query().calls()
                : repeats.runs() >= LEAST_SHARE * parent.calls();
        return usual
                && repeats.longest() >= LEAST_RUN
                && (repeats.runs() >= 2 && repeats.calls() >= LEAST_RUN * 2 || repeats.longest() >= LONG_RUN);
    }

    private static boolean often(HabitTable.Key key, HabitCount count) {
        Tally other = key.other();
        long fewer = Math.min(key.query().calls(), other == null ? 0 : other.calls());
        return count.calls() >= LEAST_PAIRS && count.calls() >= PAIR_SHARE * fewer;
    }

    /** What the times of one query alone show. */
    static List<Habit> ofTimes(Tally tally) {
        List<Habit> habits = new ArrayList<>();
        Habit polling = tally.polling();
        if (polling != null) {
            habits.add(polling);
        }
        Habit speeds = SpeedSplit.of(tally.stat());
        if (speeds != null) {
            habits.add(speeds);
        }
        return habits;
    }
}
