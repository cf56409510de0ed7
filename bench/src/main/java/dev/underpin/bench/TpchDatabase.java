package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.sql.Statement;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** TPC-H at a scale, loaded, vacuumed and analysed. Its rows and queries are those of a library that generates them. */
final class TpchDatabase implements AutoCloseable {

    private static final int QUERIES = 22;
    private static final int CHUNK = 1 << 16;

    private final Scratch scratch;

    TpchDatabase(Engine engine, double scale) throws IOException, SQLException {
        this.scratch = engine.scratch(new ScratchWish(18));
        for (Statement statement : SqlResource.statements("tpch.sql")) {
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
            for (String table :
                    List.of("region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem")) {
                load(connection, table, scale);
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

    private static void load(Connection connection, String name, double scale) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + name + " FROM STDIN (DELIMITER '|')");
        var chunk = new StringBuilder();
        for (TpchEntity row : TpchTable.getTable(name).createGenerator(scale, 1, 1)) {
            String line = row.toLine();
            chunk.append(line, 0, line.length() - 1).append('\n');
            if (chunk.length() > CHUNK) {
                write(copy, chunk);
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

    /** The queries. The fifteenth's view is put into it. */
    static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (int number = 1; number <= QUERIES; number++) {
            try (InputStream in = Objects.requireNonNull(
                    TpchTable.class.getResourceAsStream("/io/trino/tpch/queries/q" + number + ".sql"))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceFirst("(?s)CREATE OR REPLACE VIEW (\\w+) AS(.*?);", "WITH $1 AS ($2)")
                        .strip();
                queries.add(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
            }
        }
        return queries;
    }

    @Override
    public void close() {
        scratch.close();
    }
}
