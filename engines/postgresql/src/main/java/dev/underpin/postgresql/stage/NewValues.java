package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.engine.Parameter.Fresh.Form;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.postgresql.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Values that no row of a column has: beyond the largest number or day, any UUID, text that is otherwise. Of other types none is made. */
final class NewValues {

    private static final int LONGEST_TEXT = 20;
    private static final int DIGITS_OF_LONG = 18;

    /** 9999-12-31. */
    private static final long LAST_DAY = 2_932_896;

    private final Connection connection;
    private final Map<ColumnName, Long> largest = new HashMap<>();

    NewValues(Connection connection) {
        this.connection = connection;
    }

    /** How freely new values of a type can be made. */
    enum Ease {
        PLAIN,
        /** What it decides may be bounded otherwise: the partition that a day falls into. */
        BOUNDED,
        NONE
    }

    static Ease ease(DataType type) {
        return switch (type.family()) {
            case UUID, INTEGER, VARCHAR, TEXT, CHAR -> Ease.PLAIN;
            case DECIMAL, DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE, BINARY -> Ease.BOUNDED;
            default -> Ease.NONE;
        };
    }

    /** Empty for types of which none is made. */
    Optional<Parameter> of(ColumnName column, DataType type) throws SQLException {
        if (ease(type) == Ease.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type.family()) {
                    case UUID -> new Parameter.Fresh(column, Form.UUID, 0, 0);
                    case INTEGER, DECIMAL -> beyond(column, Form.NUMBER, room(type));
                    case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> beyond(column, Form.DAY, LAST_DAY);
                    default -> text(column, type);
                });
    }

    private static Parameter text(ColumnName column, DataType type) {
        boolean bounded = type.family() != TypeFamily.BINARY && type.length() > 0;
        return new Parameter.Fresh(
                column, Form.TEXT, 0, bounded ? Math.min(type.length(), LONGEST_TEXT) : LONGEST_TEXT);
    }

    /** Where the largest leaves no room, any may be new. */
    private Parameter beyond(ColumnName column, Form form, long room) throws SQLException {
        Long most = largest.get(column);
        if (most == null) {
            most = asked(column, form);
            largest.put(column, most);
        }
        return new Parameter.Fresh(column, form, most + 1 < room ? most : 0, room);
    }

    private long asked(ColumnName column, Form form) throws SQLException {
        String name = Names.quote(column.column());
        String most = form == Form.DAY
                ? "max(" + name + ")::date - DATE '1970-01-01'"
                : "ceil(least(max(" + name + ")::numeric, 9e18))";
        String from =
                " FROM " + Names.quote(column.table()) + (form == Form.DAY ? " WHERE isfinite(" + name + ")" : "");
        try (Statement query = connection.createStatement();
                ResultSet answer = query.executeQuery("SELECT greatest(" + most + ", 0)::bigint" + from)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    private static long room(DataType type) {
        return switch (type.text()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> {
                int digits = type.precision() - Math.max(type.scale(), 0);
                yield type.family() == TypeFamily.DECIMAL && type.precision() > 0 && digits < DIGITS_OF_LONG
                        ? (long) Math.pow(10, Math.max(digits, 0))
                        : Long.MAX_VALUE;
            }
        };
    }
}
