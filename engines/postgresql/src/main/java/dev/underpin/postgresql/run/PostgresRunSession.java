package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.Database;
import dev.underpin.engine.Hand;
import dev.underpin.engine.RowPart;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.engine.Upkeep;
import dev.underpin.engine.Waiting;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.json.CatalogJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import dev.underpin.postgresql.OwnQuestions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs plans on a live PostgreSQL. */
public final class PostgresRunSession implements RunSession {

    /** Undefined table, column, object, function, schema: what is asked about is not there. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703", "42704", "42883", "3F000");

    private final Supplier<Connection> opening;
    private final Database database;
    private final Waiting waiting;
    private Working working;

    /**
     * @param opening opens a session that may write
     * @param waiting hears whom the working session waits for
     */
    public PostgresRunSession(Supplier<Connection> opening, Database database, Waiting waiting) {
        this.opening = opening;
        this.database = database;
        this.waiting = waiting;
        this.working = Working.open(opening, waiting);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Optional<Blocker> claim() {
        return asked(() -> working.onlooker().claim()
                ? Optional.empty()
                : working.onlooker().claimant());
    }

    @Override
    public Optional<Journal> latest() {
        return asked(() -> working.journal().latest());
    }

    @Override
    public JournalEntry begin(String run, Plan plan, RunEvent.RunStarted event) {
        return asked(() -> working.together(() -> {
            working.journal().begin(run, plan);
            return working.journal().add(run, 1, event);
        }));
    }

    @Override
    public Plan plan(Journal journal) {
        return asked(() -> working.journal().plan(journal.run()));
    }

    @Override
    public JournalEntry record(Journal journal, RunEvent event) {
        return asked(() -> working.journal().add(journal.run(), journal.next(), event));
    }

    @Override
    public void leave(String run, Optional<Catalog> catalog) {
        asked(() -> {
            working.journal().leave(run, catalog.map(CatalogJson::write).orElse(null));
            return true;
        });
    }

    @Override
    public Optional<Catalog> left(String run) {
        return asked(() -> working.journal().left(run)).flatMap(CatalogJson::read);
    }

    @Override
    public boolean pauseAsked(String run) {
        return asked(() -> working.journal().pauseAsked(run));
    }

    @Override
    public void askToPause(String run, boolean pause) {
        asked(() -> {
            working.journal().askToPause(run, pause);
            return true;
        });
    }

    @Override
    public Optional<String> answer(String query) {
        try {
            return working.together(() -> {
                try (Statement statement = working.connection().createStatement()) {
                    statement.execute("SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = 0;"
                            + " SET LOCAL lock_timeout = '2s'");
                    try (ResultSet result = statement.executeQuery(OwnQuestions.marked(query))) {
                        return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.<String>empty();
                    }
                }
            });
        } catch (SQLException e) {
            if (NOT_THERE.contains(String.valueOf(e.getSQLState()))) {
                return Optional.empty();
            }
            throw Trouble.fault("The server did not answer: " + query, e);
        }
    }

    @Override
    public Attempt run(Journal journal, SqlBatch batch, Timeouts timeouts, Optional<RunEvent> event) {
        return working.run(journal, batch, timeouts, event);
    }

    @Override
    public List<RowPart> parts(Journal journal, int step, RowWalk walk, int wanted) {
        return asked(() -> working.together(() -> working.journal()
                .parts(
                        journal.run(),
                        step,
                        () -> wanted == 1 ? List.of() : working.walk(walk).borders(wanted))));
    }

    @Override
    public Attempt next(Journal journal, RowPart part, RowWalk walk, int rows, Timeouts timeouts) {
        return working.next(journal, part, walk, rows, timeouts);
    }

    @Override
    public Hand hand() {
        // Nobody hears whom it waits for: it gives way.
        return Working.open(opening, blockers -> {});
    }

    @Override
    public long written(Journal journal, int step) {
        return asked(() -> working.journal().written(journal.run(), step));
    }

    @Override
    public void rewind(Journal journal, int step) {
        asked(() -> {
            working.journal().rewind(journal.run(), step);
            return true;
        });
    }

    @Override
    public Strain strain() {
        return asked(() -> working.onlooker().strain(working.id()));
    }

    @Override
    public Upkeep upkeep(ObjectName table) {
        return asked(() -> working.onlooker().upkeep(table));
    }

    @Override
    public boolean reconnect() {
        try {
            working.close();
            working = Working.open(opening, waiting);
            return working.onlooker().mayWrite();
        } catch (ConnectException | EngineException | SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        working.close();
        database.close();
    }

    private static <T> T asked(Working.Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw Trouble.fault("The journal of runs could not be kept", e);
        }
    }
}
