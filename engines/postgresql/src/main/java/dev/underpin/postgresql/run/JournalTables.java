package dev.underpin.postgresql.run;

import dev.underpin.engine.RowPart;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.RunJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The journal as it lies in the database. Whoever opens the transaction decides what a line is part of. */
record JournalTables(Connection connection) {

    private static final List<String> MAKE = List.of(
            "CREATE SCHEMA IF NOT EXISTS underpin",
            "COMMENT ON SCHEMA underpin IS 'Journal of plans that Underpin ran here'",
            "CREATE TABLE IF NOT EXISTS underpin.run (id text PRIMARY KEY, begun timestamptz NOT NULL DEFAULT"
                    + " clock_timestamp(), plan text NOT NULL, pause boolean NOT NULL DEFAULT false,"
                    + " catalog text)",
            "CREATE TABLE IF NOT EXISTS underpin.journal (run text REFERENCES underpin.run, number bigint, at timestamptz NOT"
                    + " NULL DEFAULT clock_timestamp(), event text NOT NULL, PRIMARY KEY (run, number))",
            "CREATE TABLE IF NOT EXISTS underpin.walk (run text REFERENCES underpin.run, step integer, part integer,"
                    + " first text[] NOT NULL, place text[] NOT NULL, up_to text[] NOT NULL, written bigint NOT NULL,"
                    + " PRIMARY KEY (run, step, part))");

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

    /** @param catalog as it was when the runner left; null where that is not known */
    void leave(String run, @Nullable String catalog) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE underpin.run SET catalog = ? WHERE id = ?")) {
            update.setString(1, catalog);
            update.setString(2, run);
            update.execute();
        }
    }

    Optional<String> left(String run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT catalog FROM underpin.run WHERE id = ?")) {
            query.setString(1, run);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
            }
        }
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

    /** Divides a step's rows, or says how they were divided before. */
    List<RowPart> parts(String run, int step, Borders borders) throws SQLException {
        // Another one that is about to do so, of a runner that died, is waited for.
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT FROM underpin.run WHERE id = ? FOR NO KEY UPDATE")) {
            lock.setString(1, run);
            lock.execute();
        }
        int known = (int) number(run, step, "count(*)");
        if (known > 0) {
            return numbered(step, known);
        }
        List<List<String>> between = borders.find();
        for (int part = 1; part <= between.size() + 1; part++) {
            List<String> first = part == 1 ? List.of() : between.get(part - 2);
            List<String> upTo = part > between.size() ? List.of() : between.get(part - 1);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO underpin.walk (run, step, part, first,"
                            + " place, up_to, written) VALUES (?, ?, ?, ?, ?, ?, 0)")) {
                insert.setString(1, run);
                insert.setInt(2, step);
                insert.setInt(3, part);
                insert.setArray(4, array(first));
                insert.setArray(5, array(first));
                insert.setArray(6, array(upTo));
                insert.execute();
            }
        }
        return numbered(step, between.size() + 1);
    }

    /** What divides a step's rows: one key fewer than there are parts. */
    @FunctionalInterface
    interface Borders {
        List<List<String>> find() throws SQLException;
    }

    private static List<RowPart> numbered(int step, int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> new RowPart(step, part))
                .toList();
    }

    /** Rows that a step has written. */
    long written(String run, int step) throws SQLException {
        return number(run, step, "coalesce(sum(written), 0)");
    }

    private long number(String run, int step, String what) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT " + what + " FROM underpin.walk WHERE run = ? AND step = ?")) {
            query.setString(1, run);
            query.setInt(2, step);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** For the transaction that is open: another one that is about to move it, of a runner that died, is waited for. */
    WalkPlace place(String run, RowPart part) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT place, up_to, written FROM underpin.walk"
                + " WHERE run = ? AND step = ? AND part = ? FOR UPDATE")) {
            query.setString(1, run);
            query.setInt(2, part.step());
            query.setInt(3, part.number());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new WalkPlace(list(result.getArray(1)), list(result.getArray(2)), result.getLong(3));
            }
        }
    }

    void place(String run, RowPart part, WalkPlace place) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE underpin.walk SET place = ?, written = ? WHERE run = ? AND step = ? AND part = ?")) {
            update.setArray(1, array(place.key()));
            update.setLong(2, place.written());
            update.setString(3, run);
            update.setInt(4, part.step());
            update.setInt(5, part.number());
            update.execute();
        }
    }

    /** Each part begins again. */
    void rewind(String run, int step) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE underpin.walk SET place = first WHERE run = ? AND step = ?")) {
            update.setString(1, run);
            update.setInt(2, step);
            update.execute();
        }
    }

    private Array array(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
