package dev.underpin.execute;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.Hand;
import dev.underpin.engine.RowPart;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.run.Journal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Sessions more that write rows as long as they are wanted. One that meets any trouble brings its part back and is gone: the one that
 * runs the plan will meet it too, and tells of it.
 */
final class SecondHands implements AutoCloseable {

    private static final long PAUSE = 100;

    private final RunSession session;
    private final Journal journal;
    private final RowWalk walk;
    private final PartQueue parts;
    private final AtomicLong written = new AtomicLong();
    private final List<Thread> hands;
    private volatile boolean wanted;
    private volatile boolean over;

    SecondHands(RunSession session, Journal journal, RowWalk walk, PartQueue parts, int number) {
        this.session = session;
        this.journal = journal;
        this.walk = walk;
        this.parts = parts;
        this.hands = IntStream.range(0, number)
                .mapToObj(i ->
                        Thread.ofPlatform().daemon().name("second hand " + i).start(this::work))
                .toList();
    }

    void want(boolean now) {
        wanted = now;
    }

    /** Rows that they have written. */
    long written() {
        return written.get();
    }

    private void work() {
        try {
            while (!over && !wanted) {
                Rest.of(PAUSE);
            }
            if (over) {
                return;
            }
            try (Hand hand = session.hand()) {
                boolean well = true;
                while (well && !over) {
                    RowPart part = wanted ? parts.take().orElse(null) : null;
                    if (part == null) {
                        Rest.of(PAUSE);
                    } else {
                        well = write(hand, part);
                    }
                }
            }
        } catch (ConnectException gone) {
            // The server does not let in as many: the others go on.
        }
    }

    private boolean write(Hand hand, RowPart part) {
        var pace = new Pace(walk.batchRows(), 0);
        while (wanted && !over) {
            long start = System.nanoTime();
            if (!(hand.next(journal, part, walk, pace.size(), RowRound.BATCH) instanceof Attempt.Done batch)) {
                parts.bringBack(part);
                return false;
            }
            if (!batch.more()) {
                parts.finish();
                return true;
            }
            written.addAndGet(batch.rows());
            pace.took((System.nanoTime() - start) / 1e6, Strain.NONE);
        }
        parts.bringBack(part);
        return true;
    }

    /** Lets each finish its batch. */
    @Override
    public void close() {
        over = true;
        for (Thread hand : hands) {
            try {
                hand.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
