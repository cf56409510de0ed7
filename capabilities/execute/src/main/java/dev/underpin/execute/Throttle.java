package dev.underpin.execute;

import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.engine.Upkeep;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.run.Brake;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps those who write rows from being felt: looks at clients, replicas, the WAL that is yet to be taken and vacuum, and says how many rows
 * may be written at once, and when to wait. Once a minute nothing is written for a second, to see how clients fare without us, or for three where few of
 * their statements are met.
 */
final class Throttle {

    private static final long CALM_EVERY = TimeUnit.MINUTES.toNanos(1);
    private static final int CALM_LOOKS = 10;
    private static final int MOST_CALM_LOOKS = 30;
    private static final long CALM_PAUSE = 100;
    private static final long UPKEEP_EVERY = TimeUnit.SECONDS.toNanos(2);

    private final RunSession session;
    private final RowWalk walk;
    private final RowLimits limits;
    private final Pace pace;
    private final FeltTimes felt = new FeltTimes();
    private final Upkeep first;
    private Strain strain = Strain.NONE;
    private Upkeep upkeep;
    private long upkeepAt = System.nanoTime();
    private long calmAt = System.nanoTime() - CALM_EVERY;

    Throttle(RunSession session, RowWalk walk, RunWishes wishes) {
        this.session = session;
        this.walk = walk;
        this.limits = wishes.limits();
        this.pace = new Pace(walk.batchRows(), wishes.niceness());
        this.first = session.upkeep(walk.table());
        this.upkeep = first;
    }

    /** How many rows may be written at once. */
    int rows() {
        return pace.size();
    }

    /** Whether there is no client whom more of us could harm. */
    boolean isAlone() {
        return pace.isAlone() && brake().isEmpty();
    }

    /** About how many rows the table has; 0 where that was never counted. */
    long about() {
        return first.rows();
    }

    /** A batch took so many milliseconds: rests as long as it should. */
    void took(double milliseconds) {
        strain = session.strain();
        pace.took(milliseconds, strain);
        felt.during(strain, milliseconds);
        long rest = pace.rest() * (upkeep.vacuumed() ? 2 : 1);
        if (rest > 0) {
            Rest.of(rest);
            felt.during(session.strain(), (double) rest);
        }
        felt.times().ifPresent(pace::felt);
        if (strain.clients() > 0 && System.nanoTime() - calmAt > CALM_EVERY) {
            seeCalm();
        }
        if (System.nanoTime() - upkeepAt > UPKEEP_EVERY) {
            seeUpkeep();
        }
    }

    private void seeCalm() {
        felt.forget();
        for (int i = 0; i < CALM_LOOKS || i < MOST_CALM_LOOKS && !felt.isCalmKnown(); i++) {
            Rest.of(CALM_PAUSE);
            felt.calm(session.strain());
        }
        calmAt = System.nanoTime();
    }

    private void seeUpkeep() {
        upkeep = session.upkeep(walk.table());
        upkeepAt = System.nanoTime();
    }

    /** A row was locked for too long. */
    void blocked() {
        pace.blocked();
    }

    /** Looks again without having written anything. */
    void look() {
        strain = session.strain();
        pace.idle(strain);
        seeUpkeep();
    }

    /** What has to be waited for. */
    Optional<Brake> brake() {
        if (strain.lagSeconds() > limits.lagSeconds()) {
            return Optional.of(new Brake.Replica(strain.lagSeconds()));
        }
        long backlog = upkeep.backlog() - first.backlog();
        if (backlog > limits.backlog()) {
            return Optional.of(new Brake.Backlog(backlog, upkeep.behind()));
        }
        if (strain.clients() > 0 && upkeep.vacuumed() && upkeep.deadShare() > limits.deadShare()) {
            return Optional.of(new Brake.Vacuum(upkeep.deadShare()));
        }
        return Optional.empty();
    }
}
