package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import java.util.List;

/** Goes over a table's rows until none is left to be written, at a pace that clients can live with. */
record RowWork(RowWalk walk, String done) {

    /** Less than the second after which a server looks for deadlocks: it is we who give way, never a client. */
    private static final Timeouts BATCH = new Timeouts(600, 0);

    /** How often in a row a batch may find a row locked. */
    private static final int BLOCKED_AT_MOST = 100;

    /** Rows that were locked by others while they were passed are met on another round. */
    private static final int ROUNDS = 3;

    private static final double MOST_LAG_SECONDS = 2;
    private static final long BLOCKED_REST = 300;
    private static final long LAG_REST = 500;

    /** What came of it. */
    sealed interface Result {
        record Through() implements Result {}

        record PauseAsked() implements Result {}

        record Blocked(String message, List<Blocker> blockers) implements Result {}

        record Refused(String statement, String message) implements Result {}

        record Lost(String message) implements Result {}
    }

    Result run(RunSession session, Journal journal, int step, RunWishes wishes, RunWitness witness) {
        for (int round = 1; round <= ROUNDS; round++) {
            Result result = round(session, journal, step, wishes, witness);
            if (!(result instanceof Result.Through)) {
                return result;
            }
            if (session.isSo(done)) {
                return result;
            }
            session.rewind(journal, step);
        }
        return new Result.Refused(
                done,
                "after " + ROUNDS
                        + " rounds there are still rows to be written: something writes them as they were before,"
                        + " or a trigger undoes what is written");
    }

    private Result round(RunSession session, Journal journal, int step, RunWishes wishes, RunWitness witness) {
        var pace = new Pace(walk.batchRows(), wishes.niceness());
        long written = session.written(journal, step);
        int blockedInARow = 0;
        while (true) {
            long start = System.nanoTime();
            switch (session.next(journal, step, walk, pace.size(), BATCH)) {
                case Attempt.Done batch -> {
                    if (!batch.more()) {
                        return new Result.Through();
                    }
                    written += batch.rows();
                    blockedInARow = 0;
                    Strain strain = session.strain();
                    witness.wrote(step, written, strain);
                    pace.took((System.nanoTime() - start) / 1e6, strain);
                    Rest.of(pace.rest());
                    keepReplicasClose(session, step, strain, witness);
                }
                case Attempt.Blocked blocked -> {
                    blockedInARow++;
                    if (blockedInARow > BLOCKED_AT_MOST) {
                        return new Result.Blocked(
                                "a row that is to be written stayed locked through " + blockedInARow + " attempts",
                                blocked.blockers());
                    }
                    witness.blocked(step, blockedInARow, blocked.blockers());
                    pace.blocked();
                    Rest.of(BLOCKED_REST);
                }
                case Attempt.Refused refused -> {
                    return new Result.Refused(refused.statement(), refused.message());
                }
                case Attempt.Lost lost -> {
                    return new Result.Lost(lost.message());
                }
            }
            if (session.pauseAsked(journal.run())) {
                return new Result.PauseAsked();
            }
        }
    }

    private static void keepReplicasClose(RunSession session, int step, Strain first, RunWitness witness) {
        Strain strain = first;
        while (strain.lagSeconds() > MOST_LAG_SECONDS) {
            witness.lagging(step, strain.lagSeconds());
            Rest.of(LAG_REST);
            strain = session.strain();
        }
    }
}
