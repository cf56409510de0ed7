package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RowPart;
import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.Journal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One round over all rows of a step, part by part, from wherever each part has come to. */
final class RowRound {

    /** Less than the second after which a server looks for deadlocks: it is we who give way, never a client. */
    static final Timeouts BATCH = new Timeouts(600, 0);

    /** How often in a row a batch may find a row locked. */
    private static final int BLOCKED_AT_MOST = 100;

    private static final long BLOCKED_REST = 300;
    private static final long BRAKE_REST = 500;
    private static final long OTHERS_REST = 100;
    private static final long PAUSE_ASKED_EVERY = TimeUnit.MILLISECONDS.toNanos(250);

    private final RunSession session;
    private final Journal journal;
    private final int step;
    private final RowWalk walk;
    private final RunWitness witness;
    private final PartQueue parts;
    private final SecondHands hands;
    private final Throttle throttle;
    private long written;
    private long pauseAskedAt = System.nanoTime() - PAUSE_ASKED_EVERY;

    RowRound(RunSession session, Journal journal, int step, RowWalk walk, RunWishes wishes, RunWitness witness) {
        this.session = session;
        this.journal = journal;
        this.step = step;
        this.walk = walk;
        this.witness = witness;
        this.parts = new PartQueue(session.parts(journal, step, walk, wishes.workers()));
        this.written = session.written(journal, step);
        this.throttle = new Throttle(session, walk, wishes);
        this.hands = new SecondHands(session, journal, walk, parts, wishes.workers() - 1);
    }

    RowWork.Result run() {
        try (hands) {
            while (!parts.isOver()) {
                Optional<RowPart> part = parts.take();
                if (part.isEmpty()) {
                    Rest.of(OTHERS_REST);
                    throttle.look();
                } else {
                    RowWork.Result result = write(part.get());
                    if (!(result instanceof RowWork.Result.Through)) {
                        return result;
                    }
                    parts.finish();
                }
                brake();
                if (isPauseAsked()) {
                    return new RowWork.Result.PauseAsked();
                }
            }
            return new RowWork.Result.Through();
        }
    }

    private RowWork.Result write(RowPart part) {
        int blockedInARow = 0;
        while (true) {
            long start = System.nanoTime();
            switch (session.next(journal, part, walk, throttle.rows(), BATCH)) {
                case Attempt.Done batch -> {
                    if (!batch.more()) {
                        return new RowWork.Result.Through();
                    }
                    written += batch.rows();
                    blockedInARow = 0;
                    witness.wrote(step, written + hands.written(), throttle.about());
                    throttle.took((System.nanoTime() - start) / 1e6);
                    brake();
                }
                case Attempt.Blocked blocked -> {
                    blockedInARow++;
                    if (blockedInARow > BLOCKED_AT_MOST) {
                        return new RowWork.Result.Blocked(
                                "a row that is to be written stayed locked through " + blockedInARow + " attempts",
                                blocked.blockers());
                    }
                    witness.blocked(step, blockedInARow, blocked.blockers());
                    throttle.blocked();
                    Rest.of(BLOCKED_REST);
                }
                case Attempt.Refused refused -> {
                    return new RowWork.Result.Refused(refused.statement(), refused.message());
                }
                case Attempt.Lost lost -> {
                    return new RowWork.Result.Lost(lost.message());
                }
            }
            if (isPauseAsked()) {
                return new RowWork.Result.PauseAsked();
            }
        }
    }

    /** Not behind each batch: on a busy server each question waits for its turn. */
    private boolean isPauseAsked() {
        if (System.nanoTime() - pauseAskedAt < PAUSE_ASKED_EVERY) {
            return false;
        }
        pauseAskedAt = System.nanoTime();
        return session.pauseAsked(journal.run());
    }

    /** Waits while others have to catch up; not once a pause is asked for. */
    private void brake() {
        Optional<Brake> brake = throttle.brake();
        while (brake.isPresent() && !session.pauseAsked(journal.run())) {
            hands.want(false);
            witness.held(step, brake.get());
            Rest.of(BRAKE_REST);
            throttle.look();
            brake = throttle.brake();
        }
        hands.want(throttle.isAlone());
    }
}
