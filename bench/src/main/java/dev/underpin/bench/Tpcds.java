package dev.underpin.bench;

import dev.underpin.engine.Engine;
import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** TPC-DS at a scale. Its rows are those of a library that generates them. */
record Tpcds(double scale) {

    LoadedDatabase load(Engine engine) throws IOException, SQLException {
        List<String> tables = Table.getBaseTables().stream()
                .filter(table -> table != Table.DBGEN_VERSION)
                .map(Table::getName)
                .toList();
        return new LoadedDatabase(engine, "tpcds.sql", tables, this::rows);
    }

    private Stream<String> rows(String name) {
        Table table = Table.getTable(name);
        Session session = Session.getDefaultSession().withScale(scale).withTable(table);
        return StreamSupport.stream(Results.constructResults(table, session).spliterator(), false)
                .flatMap(List::stream)
                .map(Tpcds::line);
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> Objects.requireNonNullElse(value, ""))
                .collect(Collectors.joining("|"));
    }
}
