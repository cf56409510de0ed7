package dev.underpin.bench;

import dev.underpin.engine.Engine;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** TPC-H at a scale. Its rows and queries are those of a library that generates them. */
record Tpch(double scale) {

    private static final List<String> TABLES =
            List.of("region", "nation", "supplier", "customer", "part", "partsupp", "orders", "lineitem");
    private static final int QUERIES = 22;

    LoadedDatabase load(Engine engine) throws IOException, SQLException {
        return new LoadedDatabase(engine, "tpch.sql", TABLES, this::rows);
    }

    private Stream<String> rows(String table) {
        return StreamSupport.stream(
                        TpchTable.getTable(table).createGenerator(scale, 1, 1).spliterator(), false)
                .map(Tpch::line);
    }

    private static String line(TpchEntity row) {
        String line = row.toLine();
        return line.substring(0, line.length() - 1);
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
}
