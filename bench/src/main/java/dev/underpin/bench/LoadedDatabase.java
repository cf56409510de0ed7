package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A database with a schema from our resources and rows that a library generates: loaded, vacuumed and analysed. */
final class LoadedDatabase implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Scratch scratch;

    /** @param rows of a table, as lines with | between the values and nothing where there is none */
    LoadedDatabase(Engine engine, String schema, List<String> tables, Function<String, Stream<String>> rows)
            throws IOException, SQLException {
        this.scratch = engine.scratch(new ScratchWish(18));
        for (Statement statement : SqlResource.statements(schema)) {
            if (scratch.runTrusted(statement) instanceof Outcome.Failed failed) {
                throw new IllegalStateException(failed.message());
            }
        }
        scratch.endOfFile();
        try (Connection connection = LiveSession.connect(target())) {
            // The rows refer to one another as they should; nobody need look.
            try (var statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
            }
            for (String table : tables) {
                load(connection, table, rows.apply(table));
            }
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    Target target() {
        return new Target(
                scratch.url().replaceFirst("//[^@]*@", "//underpin_admin@"), scratch.password(), Duration.ofMinutes(5));
    }

    private static void load(Connection connection, String table, Stream<String> rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (DELIMITER '|', NULL '')");
        var chunk = new StringBuilder();
        try (rows) {
            for (String row : (Iterable<String>) rows::iterator) {
                chunk.append(row).append('\n');
                if (chunk.length() > CHUNK) {
                    write(copy, chunk);
                }
            }
        }
        write(copy, chunk);
        copy.endCopy();
    }

    private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
