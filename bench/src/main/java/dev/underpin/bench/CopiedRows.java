package dev.underpin.bench;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.PostgresScratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The rows of a database as text files, one a table, to be loaded by COPY: neither triggers nor references are in the way. */
final class CopiedRows implements AutoCloseable {

    private final Path folder;
    private final List<Table> tables;

    CopiedRows(PostgresScratch from, Catalog catalog) throws IOException, SQLException {
        this.folder = Files.createTempDirectory("underpin-rows");
        this.tables = catalog.tables()
                .filter(table -> table.kind() == TableKind.ORDINARY)
                .toList();
        try (Connection connection = from.connect()) {
            for (int i = 0; i < tables.size(); i++) {
                try (OutputStream file = Files.newOutputStream(file(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY " + target(tables.get(i)) + " TO STDOUT", file);
                }
            }
        }
    }

    private Path file(int table) {
        return folder.resolve(table + ".txt");
    }

    private static String target(Table table) {
        return Names.quote(table.name())
                + table.columns().stream()
                        .filter(column -> column.generated() == null)
                        .map(Column::name)
                        .map(Names::quote)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    void load(PostgresScratch into) throws IOException, SQLException {
        try (Connection connection = into.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
            }
            for (int i = 0; i < tables.size(); i++) {
                try (InputStream file = Files.newInputStream(file(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + target(tables.get(i)) + " FROM STDIN", file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < tables.size(); i++) {
            Files.deleteIfExists(file(i));
        }
        Files.deleteIfExists(folder);
    }
}
