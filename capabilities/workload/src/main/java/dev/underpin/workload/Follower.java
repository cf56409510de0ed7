package dev.underpin.workload;

import dev.underpin.model.workload.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Follows sessions while their calls go by, each in its order, and counts what they show together. A session's calls are cut into units of work:
 * where nothing ran for a while, where it changes hands, and where that which it began with comes again.
 */
final class Follower {
    private static final double PAUSE = 50;
    private static final double PAUSE_BY_SECONDS = 1_500;
    private static final double IDLE = 1_000;
    /** Pages of which it takes a walk. */
    static final int WALK = 5;

    private static final double BRIEF = 1_000;
    private static final int FEW = 3;
    private static final int TRAILS = 20_000;

    private final HabitTable habits = new HabitTable();
    private final HerdWatch herds = new HerdWatch();
    private boolean bySeconds = true;
    private final List<Trail> trails = new ArrayList<>();
    private int numbers;

    void take(Trail trail, Call call) {
        if (trail.number() == 0) {
            begin(trail);
        }
        QueryShape shape = call.shape();
        bySeconds = bySeconds && (Double.isNaN(call.ended()) || call.ended() % 1000 == 0);
        double gap = trail.gap(call);
        Tally last = trail.last();
        if (trail.inTransaction() && gap >= IDLE && last != null) {
            trail.waited(last, gap);
        }
        Tally waiting = trail.waitedAfter();
        if (shape.verb() == QueryShape.Verb.END && waiting != null) {
            habits.idle(waiting, trail.longestWait());
        }
        boolean others = trail.changesHands(call);
        if (others || gap > (bySeconds ? PAUSE_BY_SECONDS : PAUSE)) {
            end(trail);
        }
        if (shape.asks() || shape.writes()) {
            release(trail, call);
            if (trail.unit().beginsAgain(call.tally())) {
                trail.hold(call.copy());
            } else {
                trail.unit().add(call, gap, trail.transaction());
            }
            look(trail, call);
        }
        trail.ran(call);
    }

    /** A session that was made for a query or three. */
    void ended(Trail trail, double lifetime) {
        Tally first = trail.first();
        if (first != null && lifetime <= BRIEF && trail.calls() <= FEW) {
            habits.connect(first, lifetime);
        }
    }

    /** Sessions come and go, and most logs do not say when they are over. */
    private void begin(Trail trail) {
        if (trails.size() >= TRAILS) {
            endAll();
        }
        trail.number(++numbers);
        trails.add(trail);
    }

    private void endAll() {
        trails.forEach(this::end);
        trails.forEach(trail -> trail.number(0));
        trails.clear();
    }

    /** What the unit began with came again: as the first of a row of its like, or of the next unit, which the call behind it shows. */
    private void release(Trail trail, Call call) {
        Call held = trail.held();
        if (held != null) {
            trail.hold(null);
            if (held.tally() != call.tally()) {
                close(trail);
                if (held.shape().looksUp()) {
                    trail.unit().looked(held);
                }
            }
            trail.unit().add(held, 0, trail.transaction());
        }
    }

    private void look(Trail trail, Call call) {
        QueryShape shape = call.shape();
        if (shape.looksUp()) {
            trail.unit().looked(call);
        } else if (shape.verb() == QueryShape.Verb.INSERT && call.items() <= 1) {
            Tally look = trail.unit().lookedFor(call);
            if (look != null) {
                habits.lookThenWrite(look, call.tally());
            }
        }
        if (call.offset() >= 0) {
            int pages = trail.page(call);
            if (pages >= WALK) {
                habits.page(call, pages == WALK);
            }
        }
        if (shape.asks() && !Double.isNaN(call.started())) {
            call.tally().rhythm().beat(trail, call);
            herds.take(trail, call, habits);
        }
    }

    private void end(Trail trail) {
        Call held = trail.held();
        close(trail);
        if (held != null) {
            trail.hold(null);
            trail.unit().add(held, 0, trail.transaction());
            close(trail);
        }
    }

    private void close(Trail trail) {
        UnitHabits.count(trail.unit(), habits, !bySeconds);
        trail.unit().clear();
    }

    /** What was seen of these queries. */
    List<Habit> habits(Set<Tally> kept, double span) {
        endAll();
        return habits.habits(kept, span);
    }
}
