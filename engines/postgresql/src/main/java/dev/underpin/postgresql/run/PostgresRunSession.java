package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.Database;
import dev.underpin.engine.RunSession;
import dev.underpin.engine.Strain;
import dev.underpin.engine.Waiting;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
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
    private Onlooker onlooker;

    /** The session that works, and its walks. */
    private record Working(Connection connection, JournalTables journal, int id) {}

    /**
     * @param opening opens a session that may write
     * @param waiting hears whom the working session waits for
     */
    public PostgresRunSession(Supplier<Connection> opening, Database database, Waiting waiting) {
        this.opening = opening;
        this.database = database;
        this.waiting = waiting;
        this.working = work();
        this.onlooker = new Onlooker(opening.get());
    }

    private Working work() {
        Connection connection = opening.get();
        try (Statement statement = connection.createStatement()) {
            // Rows that a policy hides would be passed over in silence; with this the server refuses instead.
            statement.execute("SET row_security = off");
            statement.execute("SET idle_in_transaction_session_timeout = 0");
            if (connection.getMetaData().getDatabaseMajorVersion() >= 14) {
                statement.execute("SET client_connection_check_interval = '2s'");
            }
            try (ResultSet id = statement.executeQuery("SELECT pg_backend_pid()")) {
                id.next();
                return new Working(connection, new JournalTables(connection), id.getInt(1));
            }
        } catch (SQLException e) {
            throw Trouble.fault("The server did not let us work", e);
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Optional<Blocker> claim() {
        return asked(() -> onlooker.claim() ? Optional.empty() : onlooker.claimant());
    }

    @Override
    public Optional<Journal> latest() {
        return asked(() -> working.journal().latest());
    }

    @Override
    public JournalEntry begin(String run, Plan plan, RunEvent.RunStarted event) {
        return asked(() -> together(() -> {
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
            return together(() -> {
                try (Statement statement = working.connection().createStatement()) {
                    statement.execute("SET LOCAL search_path = pg_catalog; SET LOCAL statement_timeout = 0;"
                            + " SET LOCAL lock_timeout = '2s'");
                    try (ResultSet result = statement.executeQuery(query)) {
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
        return attempt(timeouts, statement -> {
            if (batch.transaction()) {
                working.connection().setAutoCommit(false);
            }
            for (String sql : batch.statements()) {
                statement.at = sql;
                statement.sql.execute(sql);
            }
            if (event.isPresent()) {
                working.journal().add(journal.run(), journal.next(), event.get());
            }
            return new Attempt.Done(0, false);
        });
    }

    @Override
    public Attempt next(Journal journal, int step, RowWalk walk, int rows, Timeouts timeouts) {
        return attempt(timeouts, statement -> {
            statement.at = walk.batch(RowWalk.RANGE);
            working.connection().setAutoCommit(false);
            WalkPlace place = working.journal().placeForUs(journal.run(), step);
            WalkPlace next = new Walk(working.connection(), walk).next(place, rows);
            if (next == null) {
                return new Attempt.Done(0, false);
            }
            working.journal().place(journal.run(), step, next);
            return new Attempt.Done(next.written() - place.written(), true);
        });
    }

    @Override
    public long written(Journal journal, int step) {
        return asked(() -> working.journal().place(journal.run(), step).written());
    }

    @Override
    public void rewind(Journal journal, int step) {
        asked(() -> {
            long written = working.journal().place(journal.run(), step).written();
            working.journal().place(journal.run(), step, new WalkPlace(List.of(), written));
            return true;
        });
    }

    @Override
    public Strain strain() {
        return asked(() -> onlooker.strain(working.id()));
    }

    @Override
    public boolean reconnect() {
        try {
            close(working.connection());
            close(onlooker.connection());
            working = work();
            onlooker = new Onlooker(opening.get());
            return onlooker.mayWrite();
        } catch (ConnectException | EngineException | SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        close(working.connection());
        close(onlooker.connection());
        database.close();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // There is nothing left to be closed.
        }
    }

    /** A statement under way, for the case that it is refused. */
    private static final class Doing {
        private final Statement sql;
        private String at = "";

        private Doing(Statement sql) {
            this.sql = sql;
        }
    }

    @FunctionalInterface
    private interface Doable {
        Attempt does(Doing doing) throws SQLException;
    }

    private Attempt attempt(Timeouts timeouts, Doable doable) {
        Connection connection = working.connection();
        try (Statement statement = connection.createStatement();
                var watch = new Watch(onlooker, working.id(), waiting)) {
            var doing = new Doing(statement);
            try {
                statement.execute("SET lock_timeout = " + timeouts.lock());
                statement.execute("SET statement_timeout = " + timeouts.statement());
                Attempt attempt = doable.does(doing);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return attempt;
            } catch (SQLException e) {
                Attempt trouble = Trouble.of(e, doing.at, watch.seen());
                if (!(trouble instanceof Attempt.Lost) && !connection.getAutoCommit()) {
                    connection.rollback();
                }
                return trouble;
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            return Trouble.of(e, "", List.of());
        }
    }

    private <T> T together(Asking<T> asking) throws SQLException {
        Connection connection = working.connection();
        connection.setAutoCommit(false);
        try {
            T answer = asking.ask();
            connection.commit();
            return answer;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw Trouble.fault("The journal of runs could not be kept", e);
        }
    }
}
