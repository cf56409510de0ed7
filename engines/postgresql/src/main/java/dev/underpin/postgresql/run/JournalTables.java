package dev.underpin.postgresql.run;

import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.RunJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal as it lies in the database. Whoever opens the transaction decides what a line is part of. */
record JournalTables(Connection connection) {

    private static final List<String> MAKE = List.of(
            "CREATE SCHEMA IF NOT EXISTS underpin",
            "COMMENT ON SCHEMA underpin IS 'Journal of plans that Underpin ran here'",
            "CREATE TABLE IF NOT EXISTS underpin.run (id text PRIMARY KEY, begun timestamptz NOT NULL DEFAULT"
                    + " clock_timestamp(), plan text NOT NULL, pause boolean NOT NULL DEFAULT false)",
            "CREATE TABLE IF NOT EXISTS underpin.journal (run text REFERENCES underpin.run, number bigint, at timestamptz NOT"
                    + " NULL DEFAULT clock_timestamp(), event text NOT NULL, PRIMARY KEY (run, number))",
            "CREATE TABLE IF NOT EXISTS underpin.walk (run text REFERENCES underpin.run, step integer, place text[] NOT NULL,"
                    + " written bigint NOT NULL, PRIMARY KEY (run, step))");

    boolean exist() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT to_regclass('underpin.walk') IS NOT NULL")) {
            return result.next() && result.getBoolean(1);
        }
    }

    void begin(String run, Plan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : MAKE) {
                statement.execute(sql);
            }
        }
        // Behind every other one, even where the clock was ahead then: the latest run is the one that is spoken of.
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO underpin.run (id, plan, begun)"
                + " SELECT ?, ?, greatest(clock_timestamp(), max(begun) + interval '1 us') FROM underpin.run")) {
            var text = new ByteArrayOutputStream();
            PlanJson.write(plan, text);
            insert.setString(1, run);
            insert.setString(2, text.toString(StandardCharsets.UTF_8));
            insert.execute();
        }
    }

    Plan plan(String run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT plan FROM underpin.run WHERE id = ?")) {
            query.setString(1, run);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return PlanJson.read(
                        new ByteArrayInputStream(result.getString(1).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** The primary key refuses a line that another runner has written already. */
    JournalEntry add(String run, long number, RunEvent event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO underpin.journal (run, number, event) VALUES (?, ?, ?) RETURNING at")) {
            insert.setString(1, run);
            insert.setLong(2, number);
            insert.setString(3, RunJson.write(event));
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                return new JournalEntry(number, instant(result, 1), event);
            }
        }
    }

    Optional<Journal> latest() throws SQLException {
        if (!exist()) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT id FROM underpin.run ORDER BY begun DESC, id DESC LIMIT 1")) {
            return result.next() ? Optional.of(read(result.getString(1))) : Optional.empty();
        }
    }

    Journal read(String run) throws SQLException {
        var entries = new ArrayList<JournalEntry>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT number, at, event FROM underpin.journal WHERE run = ? ORDER BY number")) {
            query.setString(1, run);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    entries.add(
                            new JournalEntry(result.getLong(1), instant(result, 2), RunJson.read(result.getString(3))));
                }
            }
        }
        return new Journal(run, entries);
    }

    boolean pauseAsked(String run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pause FROM underpin.run WHERE id = ?")) {
            query.setString(1, run);
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    void askToPause(String run, boolean pause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE underpin.run SET pause = ? WHERE id = ?")) {
            update.setBoolean(1, pause);
            update.setString(2, run);
            update.execute();
        }
    }

    /** Where the walk of a step has come to. */
    WalkPlace place(String run, int step) throws SQLException {
        return place(run, step, "");
    }

    /** The same, for the transaction that is open: another one that is about to move it, of a runner that died, is waited for. */
    WalkPlace placeForUs(String run, int step) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO underpin.walk (run, step, place, written) VALUES (?, ?, '{}', 0) ON CONFLICT DO NOTHING")) {
            insert.setString(1, run);
            insert.setInt(2, step);
            insert.execute();
        }
        return place(run, step, " FOR UPDATE");
    }

    private WalkPlace place(String run, int step, String how) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT place, written FROM underpin.walk WHERE run = ? AND step = ?" + how)) {
            query.setString(1, run);
            query.setInt(2, step);
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? new WalkPlace(List.of((String[]) result.getArray(1).getArray()), result.getLong(2))
                        : WalkPlace.START;
            }
        }
    }

    void place(String run, int step, WalkPlace place) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("INSERT INTO underpin.walk (run, step, place, written)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT (run, step) DO UPDATE SET place = excluded.place,"
                        + " written = excluded.written")) {
            update.setString(1, run);
            update.setInt(2, step);
            update.setArray(3, connection.createArrayOf("text", place.key().toArray()));
            update.setLong(4, place.written());
            update.execute();
        }
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
