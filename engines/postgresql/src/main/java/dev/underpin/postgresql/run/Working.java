package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.engine.Hand;
import dev.underpin.engine.RowPart;
import dev.underpin.engine.Waiting;
import dev.underpin.model.fault.UnderpinException;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.RunEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session that changes the database, and writes down in the same transactions how far it has come.
 *
 * @param onlooker another session, which sees whom this one waits for
 * @param waiting hears of them
 * @param walks those that were begun
 */
record Working(
        Connection connection,
        JournalTables journal,
        int id,
        Onlooker onlooker,
        Waiting waiting,
        Map<RowWalk, Walk> walks)
        implements Hand {

    static Working open(Supplier<Connection> opening, Waiting waiting) {
        var onlooker = new Onlooker(opening.get());
        try {
            return open(opening.get(), onlooker, waiting);
        } catch (UnderpinException e) {
            onlooker.close();
            throw e;
        }
    }

    private static Working open(Connection connection, Onlooker onlooker, Waiting waiting) {
        try (Statement statement = connection.createStatement()) {
            // Rows that a policy hides would be passed over in silence; with this the server refuses instead.
            statement.execute("SET row_security = off");
            statement.execute("SET idle_in_transaction_session_timeout = 0");
            if (connection.getMetaData().getDatabaseMajorVersion() >= 14) {
                statement.execute("SET client_connection_check_interval = '2s'");
            }
            try (ResultSet id = statement.executeQuery("SELECT pg_backend_pid()")) {
                id.next();
                return new Working(
                        connection, new JournalTables(connection), id.getInt(1), onlooker, waiting, new HashMap<>());
            }
        } catch (SQLException e) {
            throw Trouble.fault("The server did not let us work", e);
        }
    }

    Attempt run(Journal run, SqlBatch batch, Timeouts timeouts, Optional<RunEvent> event) {
        if (InOneGo.fits(batch)) {
            Attempt attempt = attempt(timeouts, doing -> inOneGo(doing, run, batch, event));
            if (attempt instanceof Attempt.Done) {
                return secured(timeouts, attempt);
            }
            if (!(attempt instanceof Attempt.Refused)) {
                return attempt;
            }
        }
        return attempt(timeouts, doing -> oneByOne(doing, run, batch, event));
    }

    /** Where that is refused, the next line of the journal secures what was done; until then a crash undoes it as a whole. */
    private Attempt secured(Timeouts timeouts, Attempt done) {
        Attempt attempt = attempt(timeouts, doing -> {
            InOneGo.secured(doing.sql);
            return done;
        });
        return attempt instanceof Attempt.Lost ? attempt : done;
    }

    /** The line of the journal comes first: while locks are held, nobody waits for it. */
    private Attempt inOneGo(Doing doing, Journal run, SqlBatch batch, Optional<RunEvent> event) throws SQLException {
        prepare(doing);
        connection.setAutoCommit(false);
        if (event.isPresent()) {
            journal.add(run.run(), run.next(), event.get());
        }
        InOneGo.run(doing.sql, batch);
        return new Attempt.Done(0, false);
    }

    private Attempt oneByOne(Doing doing, Journal run, SqlBatch batch, Optional<RunEvent> event) throws SQLException {
        prepare(doing);
        if (batch.transaction()) {
            connection.setAutoCommit(false);
        }
        for (String sql : batch.statements()) {
            doing.at = sql;
            doing.sql.execute(sql);
        }
        if (event.isPresent()) {
            journal.add(run.run(), run.next(), event.get());
        }
        return new Attempt.Done(0, false);
    }

    /** An index is built by one process while clients are at work: the cores are theirs. */
    private void prepare(Doing doing) throws SQLException {
        doing.sql.execute(
                "SET max_parallel_maintenance_workers = " + (onlooker.strain(id).clients() > 0 ? "0" : "DEFAULT"));
    }

    @Override
    public Attempt next(Journal run, RowPart part, RowWalk walk, int rows, Timeouts timeouts) {
        return attempt(timeouts, doing -> {
            doing.at = walk.batch(RowWalk.RANGE);
            connection.setAutoCommit(false);
            WalkPlace place = journal.place(run.run(), part);
            WalkPlace next = walk(walk).next(place, rows);
            if (next == null) {
                return new Attempt.Done(0, false);
            }
            journal.place(run.run(), part, next);
            return new Attempt.Done(next.written() - place.written(), true);
        });
    }

    Walk walk(RowWalk walk) throws SQLException {
        Walk known = walks.get(walk);
        if (known == null) {
            known = new Walk(connection, walk);
            walks.put(walk, known);
        }
        return known;
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
        try (Statement statement = connection.createStatement();
                var watch = new Watch(onlooker, id, waiting)) {
            var doing = new Doing(statement);
            try {
                statement.execute(
                        "SET lock_timeout = " + timeouts.lock() + "; SET statement_timeout = " + timeouts.statement());
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

    @FunctionalInterface
    interface Asking<T> {
        T ask() throws SQLException;
    }

    /** In one transaction. */
    <T> T together(Asking<T> asking) throws SQLException {
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

    @Override
    public void close() {
        onlooker.close();
        try {
            connection.close();
        } catch (SQLException gone) {
            // There is nothing left to be closed.
        }
    }
}
