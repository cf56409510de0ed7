package dev.underpin.postgresql;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import dev.underpin.model.workload.Workload;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pg_stat_statements, 1.4 to 1.12: which columns it has goes by the version that was created in the database, not by the server's. */
final class StatementCounters {

    private final Connection connection;
    private final Progress progress;

    StatementCounters(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Where the extension is. */
    private record Place(String schema, int minorVersion, String version) {}

    /**
     * What the counters cover.
     *
     * @param resetAt when they began; null before 1.9, which does not know
     * @param forgotten how often the server made room by giving up its rarest statements
     */
    record State(
            Instant readAt,
            @Nullable Instant resetAt,
            long forgotten,
            String most,
            String track,
            boolean utility,
            @Nullable String queryId,
            String role) {}

    /** Takes each row of a query. */
    @FunctionalInterface
    private interface RowReader {
        void read(Row row) throws SQLException;
    }

    Workload read(String source) throws SQLException {
        Place place = opened();
        var counted = new CountedStatements(covered(place));
        each("statements", place.minorVersion(), counted::add);
        return counted.workload(source, "pg_stat_statements " + place.version());
    }

    Measurement measure(String source) throws SQLException {
        Place place = opened();
        State state = covered(place);
        var counted = new CountedStatements(state);
        var measured = new MeasuredStatements();
        each("statements", place.minorVersion(), row -> {
            counted.add(row);
            measured.add(row);
        });
        var server = new AtomicReference<@Nullable MeasuredServer>();
        each("server", place.minorVersion(), row -> server.set(server(row, place, state)));
        return measured.measurement(source, Objects.requireNonNull(server.get()), state.readAt(), counted.notes());
    }

    private static MeasuredServer server(Row row, Place place, State state) throws SQLException {
        return new MeasuredServer(
                row.text("system"),
                row.text("database"),
                row.text("version"),
                "pg_stat_statements " + place.version(),
                row.names("settings").stream()
                        .map(setting -> setting.split("=", 2))
                        .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1])),
                state.resetAt(),
                state.forgotten());
    }

    private Place opened() throws SQLException {
        progress.at("reading statement counters", 0, -1);
        Place place = place();
        try (Statement path = connection.createStatement()) {
            path.execute(OwnQuestions.marked("SET LOCAL search_path = pg_catalog, " + Names.quote(place.schema())));
        }
        return place;
    }

    private State covered(Place place) {
        var state = new AtomicReference<@Nullable State>();
        each("state", place.minorVersion(), row -> state.set(state(row)));
        State found = state.get();
        if (found == null) {
            throw new EngineException("pg_stat_statements does not say what it covers", null, null, null);
        }
        return found;
    }

    private Place place() {
        var place = new AtomicReference<@Nullable Place>();
        each("extension", 0, row -> {
            if (!row.flag("loaded")) {
                throw notCounting(
                        "pg_stat_statements is created in this database, but the server has not loaded its library.");
            }
            String version = row.text("version");
            place.set(new Place(
                    row.text("schema"), Integer.parseInt(version.substring(version.indexOf('.') + 1)), version));
        });
        Place found = place.get();
        if (found == null) {
            throw notCounting("The extension pg_stat_statements is not in this database.");
        }
        return found;
    }

    private static UsageException notCounting(String why) {
        return new UsageException(
                "This database does not count its queries",
                why,
                "Put pg_stat_statements into shared_preload_libraries, restart, and CREATE EXTENSION pg_stat_statements;\n"
                        + "or read the server's log: underpin workload postgresql.log");
    }

    private static State state(Row row) throws SQLException {
        Instant readAt = row.instant("read_at");
        return new State(
                readAt == null ? Instant.EPOCH : readAt,
                row.instant("reset_at"),
                row.number("forgotten"),
                row.text("most"),
                row.text("track"),
                row.flag("utility"),
                row.optional("query_id"),
                row.text("role"));
    }

    private void each(String topic, int version, RowReader reader) {
        String text = new CatalogQuery("workload", topic).textFor(version);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (ResultSet results = statement.executeQuery(text)) {
                Row row = new Row(results);
                while (results.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw new EngineException(
                    "The server's statement counters could not be read", ServerMessages.text(e), null, e);
        }
    }
}
