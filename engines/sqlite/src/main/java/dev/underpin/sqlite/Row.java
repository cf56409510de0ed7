package dev.underpin.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query, by column name. Only valid while the query stands on it. */
record Row(ResultSet results) {

    /** The text; empty for NULL. */
    String text(String column) throws SQLException {
        String value = results.getString(column);
        return value == null ? "" : value;
    }

    @Nullable
    String optional(String column) throws SQLException {
        return results.getString(column);
    }

    boolean flag(String column) throws SQLException {
        return results.getInt(column) != 0;
    }

    int number(String column) throws SQLException {
        return results.getInt(column);
    }

    long large(String column) throws SQLException {
        return results.getLong(column);
    }
}
