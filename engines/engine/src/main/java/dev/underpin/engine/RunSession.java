package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.util.List;
import java.util.Optional;

/**
 * A live database that a plan is run on, with the journal that is kept in it. One session works, another one looks. Nothing here waits
 * for a lock longer than it is told to.
 */
public interface RunSession extends Hand {

    /** The reading side. */
    Database database();

    /**
     * Claims the database for this runner, until it is closed or its process ends.
     *
     * @return the session of the other runner, where there is one
     */
    Optional<Blocker> claim();

    /** The last run here. Empty where there was none. */
    Optional<Journal> latest();

    /** Makes room for the journal where there is none, and opens a run. The plan is kept with it. */
    JournalEntry begin(String run, Plan plan, RunEvent.RunStarted event);

    /**
     * The plan of a run.
     *
     * @throws dev.underpin.model.json.UnreadablePlan where it was changed
     */
    Plan plan(Journal journal);

    /** Writes down what happened, for good. */
    JournalEntry record(Journal journal, RunEvent event);

    /** Keeps what the database looks like when a runner leaves it, for whoever goes on; forgets it where empty. */
    void leave(String run, Optional<Catalog> catalog);

    /** What it looked like when the last runner left it; empty where that one did not get to say so. */
    Optional<Catalog> left(String run);

    /** Whether somebody has asked the runner to pause. */
    boolean pauseAsked(String run);

    /** Asks whoever runs it to pause, or takes that back. */
    void askToPause(String run, boolean pause);

    /**
     * Asks one question: the first value of the first row, as the engine prints it. Empty for NULL, for no row, and where something that
     * the question names is not there.
     */
    Optional<String> answer(String query);

    /** Whether a question is answered with true; not where something that it names is not there. */
    default boolean isSo(String query) {
        return answer(query).filter("t"::equals).isPresent();
    }

    /**
     * Runs statements. Where they are a transaction, the event is written down within it; otherwise behind it.
     *
     * @param event what to write down where they take effect; nothing where empty
     */
    Attempt run(Journal journal, SqlBatch batch, Timeouts timeouts, Optional<RunEvent> event);

    /**
     * The parts that a step's rows are written in: as they were divided when that was first asked, or now.
     *
     * @param wanted how many at most
     */
    List<RowPart> parts(Journal journal, int step, RowWalk walk, int wanted);

    /** Another session that writes rows. */
    Hand hand();

    /** How many rows of a step were written so far. */
    long written(Journal journal, int step);

    /** Begins each part of a walk again at its first row. */
    void rewind(Journal journal, int step);

    Strain strain();

    /** What there is to be cleared away, where rows of a table are written. */
    Upkeep upkeep(ObjectName table);

    /** Connects again where the connection was lost; false where the server does not answer yet, or takes no writes yet. */
    boolean reconnect();

    @Override
    void close();
}
