package dev.underpin.postgresql.rows;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A session with all rights that works on the tables while they are loaded. Each statement stands for itself. */
final class LoadSession implements AutoCloseable {

    private final Connection connection;
    private final int version;

    /** Takes each row of a query. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row) throws SQLException;
    }

    LoadSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.version = connection.getMetaData().getDatabaseMajorVersion();
        execute("SET search_path = pg_catalog");
        execute("SET client_min_messages = error");
        execute("SET synchronous_commit = off");
        execute("SET session_replication_role = replica");
        execute("SET allow_system_table_mods = on");
        execute("SET maintenance_work_mem = '256MB'");
        execute("SET work_mem = '64MB'");
        execute("SET DateStyle = ISO");
        execute("SET TimeZone = UTC");
    }

    Connection connection() {
        return connection;
    }

    /** @return how many rows it touched */
    long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    /** Runs one of the queries of the folder {@code rows}, all of it or nothing. */
    void script(String topic) throws SQLException {
        execute(new CatalogQuery("rows", topic).textFor(version));
    }

    void each(String topic, RowReader reader) throws SQLException {
        query(new CatalogQuery("rows", topic).textFor(version), reader);
    }

    void query(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            Row row = new Row(results);
            while (results.next()) {
                reader.read(row);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
