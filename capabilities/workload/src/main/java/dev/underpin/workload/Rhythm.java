package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import org.jspecify.annotations.Nullable;

/** At which intervals a few sessions ask one query, as far as they do so regularly. */
final class Rhythm {
    private static final int SESSIONS = 4;
    private static final double SHORTEST = 200;
    private static final double OFF = 0.1;
    private static final int LEAST = 15;
    private static final double MOSTLY = 0.8;

    private final @Nullable Trail[] sessions = new @Nullable Trail[SESSIONS];
    private final double[] started = new double[SESSIONS];
    private final double[] interval = new double[SESSIONS];
    private final int[] regular = new int[SESSIONS];
    private final int[] irregular = new int[SESSIONS];

    void beat(Trail trail, Call call) {
        int at = place(trail);
        if (sessions[at] != trail) {
            sessions[at] = trail;
            started[at] = call.started();
            interval[at] = 0;
            regular[at] = 0;
            irregular[at] = 0;
            return;
        }
        double since = call.started() - started[at];
        started[at] = call.started();
        if (interval[at] > 0 && since >= SHORTEST && Math.abs(since - interval[at]) <= OFF * interval[at]) {
            regular[at]++;
            interval[at] += (since - interval[at]) / Math.min(16, regular[at] + 1);
        } else {
            irregular[at]++;
            if (regular[at] < 2) {
                interval[at] = since;
            }
        }
    }

    /** Where a session stands; of too many, in place of the one that was the least regular. */
    private int place(Trail trail) {
        int least = 0;
        for (int i = 0; i < SESSIONS; i++) {
            if (sessions[i] == trail) {
                return i;
            }
            if (regular[i] - irregular[i] < regular[least] - irregular[least] || sessions[i] == null) {
                least = i;
            }
        }
        return least;
    }

    @Nullable
    Habit polling(QueryKey query) {
        int found = 0;
        long calls = 0;
        double sum = 0;
        for (int i = 0; i < SESSIONS; i++) {
            if (regular[i] >= LEAST && regular[i] >= MOSTLY * (regular[i] + irregular[i])) {
                found++;
                calls += regular[i] + irregular[i] + 1;
                sum += interval[i];
            }
        }
        return found == 0 ? null : new Habit.Polling(query, found, calls, sum / found);
    }
}
