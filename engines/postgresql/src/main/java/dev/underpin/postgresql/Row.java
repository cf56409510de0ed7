package dev.underpin.postgresql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query, by column name. Only valid while the query stands on it. */
public record Row(ResultSet results) {

    public String text(String column) throws SQLException {
        String value = results.getString(column);
        if (value == null) {
            throw new SQLException("catalog column " + column + " is unexpectedly NULL");
        }
        return value;
    }

    @Nullable
    public String optional(String column) throws SQLException {
        return results.getString(column);
    }

    /** What the server prints of a condition, an expression or a query; see {@link SettledText}. */
    @Nullable
    String expression(String column) throws SQLException {
        String printed = results.getString(column);
        return printed == null ? null : SettledText.of(printed);
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    /** The number, or -1 for NULL. */
    public long numberOrUnknown(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? -1 : value;
    }

    public double real(String column) throws SQLException {
        return results.getDouble(column);
    }

    public char letter(String column) throws SQLException {
        String value = results.getString(column);
        return value == null || value.isEmpty() ? ' ' : value.charAt(0);
    }

    @Nullable
    Instant instant(String column) throws SQLException {
        Timestamp value = results.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** An array's elements; empty for NULL. NULL elements stay. */
    List<@Nullable String> list(String column) throws SQLException {
        Array array = results.getArray(column);
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((Object[]) array.getArray())
                .map(element -> element == null ? null : element.toString())
                .toList();
    }

    /** An array's elements, of which none is NULL. */
    public List<String> names(String column) throws SQLException {
        return list(column).stream().map(String::valueOf).toList();
    }

    /** An {@code int2vector}, or an array or list of numbers as text: {@code 1 2}, <code>{1,2}</code>, {@code 1,2}. */
    public long[] numbers(String column) throws SQLException {
        String value = results.getString(column);
        if (value == null || value.isBlank() || value.equals("{}")) {
            return new long[0];
        }
        return Arrays.stream(value.replaceAll("[{}]", "").split("[ ,]+"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** Options as the server keeps them, {@code name=value} each. */
    Map<String, String> options(String column) throws SQLException {
        var options = new LinkedHashMap<String, String>();
        for (String option : names(column)) {
            int equals = option.indexOf('=');
            options.put(
                    equals < 0 ? option : option.substring(0, equals),
                    equals < 0 ? "true" : option.substring(equals + 1));
        }
        return options;
    }
}
