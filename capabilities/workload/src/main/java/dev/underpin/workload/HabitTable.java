package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what units of work show, by the queries that take part. When there are too many pairs, the rarest are forgotten. */
final class HabitTable {
    private static final int MOST = 4_096;

    enum Kind {
        SELECT,
        WRITE,
        AGAIN,
        COUNT_AND_PAGE,
        LOOK_THEN_WRITE,
        IDLE,
        PAGES,
        HERD,
        CONNECT
    }

    record Key(Kind kind, Tally query, @Nullable Tally other) {}

    private final Map<Key, HabitCount> counts = new HashMap<>();

    void select(Repeat child, @Nullable Repeat parent, Habit.Proof proof) {
        HabitCount count = count(Kind.SELECT, child.tally(), parent == null ? null : parent.tally());
        count.repeat(child, parent == null ? 1 : parent.count());
        count.proof(proof);
    }

    void write(Repeat write, @Nullable Repeat parent) {
        count(Kind.WRITE, write.tally(), parent == null ? null : parent.tally())
                .repeat(write, parent == null ? 1 : parent.count());
    }

    void again(Repeat repeat) {
        count(Kind.AGAIN, repeat.tally(), null).add(repeat.again(), 1, repeat.againMilliseconds(), 0);
    }

    void countAndPage(Repeat counting, Repeat page) {
        count(Kind.COUNT_AND_PAGE, counting.tally(), page.tally()).add(counting.count(), 1, counting.milliseconds(), 0);
    }

    void lookThenWrite(Tally look, Tally write) {
        count(Kind.LOOK_THEN_WRITE, look, write).add(1, 1, 0, 0);
    }

    void idle(Tally after, double milliseconds) {
        count(Kind.IDLE, after, null).add(1, 1, milliseconds, milliseconds);
    }

    /** A further page of a walk, or that with which it becomes one. */
    void page(Call page, boolean walk) {
        count(Kind.PAGES, page.tally(), null).add(1, walk ? 1 : 0, page.milliseconds(), (double) page.offset());
    }

    /** @param first whether it is not told of the same moment again */
    void herd(Tally query, int sessions, boolean first) {
        count(Kind.HERD, query, null).add(first ? 1 : 0, first ? 1 : 0, 0, sessions);
    }

    /** A session that was over soon after it had begun with this query. */
    void connect(Tally first, double lifetime) {
        count(Kind.CONNECT, first, null).add(1, 1, lifetime, lifetime);
    }

    private HabitCount count(Kind kind, Tally query, @Nullable Tally other) {
        var key = new Key(kind, query, other);
        HabitCount count = counts.get(key);
        if (count == null) {
            if (counts.size() >= MOST) {
                forget();
            }
            count = new HabitCount();
            counts.put(key, count);
        }
        return count;
    }

    private void forget() {
        long[] calls =
                counts.values().stream().mapToLong(HabitCount::calls).sorted().toArray();
        long rare = calls[calls.length / 2];
        counts.values().removeIf(count -> count.calls() <= rare);
    }

    /**
     * What was seen often enough to be a habit.
     *
     * @param kept queries that are kept apart; of others nothing is said
     * @param span of the whole source in milliseconds
     */
    List<Habit> habits(Set<Tally> kept, double span) {
        List<Habit> habits = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (kept.contains(key.query()) && (key.other() == null || kept.contains(key.other()))) {
                Habit habit = HabitChoice.habit(key, count, span);
                if (habit != null) {
                    habits.add(habit);
                }
            }
        });
        for (Tally tally : kept) {
            habits.addAll(HabitChoice.ofTimes(tally));
        }
        habits.sort(Comparator.comparing(HabitTable::order)
                .thenComparing(Comparator.comparingDouble(HabitTable::cost).reversed())
                .thenComparing(habit -> habit.queries().stream()
                        .map(QueryKey::toString)
                        .toList()
                        .toString()));
        return habits;
    }

    private static int order(Habit habit) {
        return switch (habit) {
            case Habit.RepeatedSelect select -> 0;
            case Habit.RepeatedWrite write -> 1;
            case Habit.SameAgain again -> 2;
            case Habit.CountAndPage page -> 3;
            case Habit.LookThenWrite look -> 4;
            case Habit.Polling polling -> 5;
            case Habit.Herd herd -> 6;
            case Habit.IdleInTransaction idle -> 7;
            case Habit.GrowingOffset offset -> 8;
            case Habit.ConnectionChurn churn -> 9;
            case Habit.TwoSpeeds speeds -> 10;
        };
    }

    private static double cost(Habit habit) {
        return switch (habit) {
            case Habit.RepeatedSelect select -> select.repeats().calls();
            case Habit.RepeatedWrite write -> write.repeats().calls();
            case Habit.SameAgain again -> again.calls();
            case Habit.CountAndPage page -> page.pairs();
            case Habit.LookThenWrite look -> look.pairs();
            case Habit.Polling polling -> polling.calls();
            case Habit.Herd herd -> herd.times();
            case Habit.IdleInTransaction idle -> idle.milliseconds();
            case Habit.GrowingOffset offset -> offset.calls();
            case Habit.ConnectionChurn churn -> churn.sessions();
            case Habit.TwoSpeeds speeds -> speeds.slow();
        };
    }
}
