package dev.underpin.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The engine's own words out of what the driver throws, which wraps them into its own. */
final class EngineWords {

    private EngineWords() {}

    /** {@code no such table: film}. */
    static String message(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String prefix = e instanceof SQLiteException sqlite ? sqlite.getResultCode() + " (" : "";
        boolean wrapped = !prefix.isEmpty() && message.startsWith(prefix) && message.endsWith(")");
        return wrapped ? message.substring(prefix.length(), message.length() - 1) : message;
    }

    /** The engine's result code; {@code SQLITE_ERROR} where the driver has none. */
    static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    }

    /** {@code no such table: film [SQLITE_ERROR]}. */
    static String text(SQLException e) {
        return message(e) + " [" + code(e).name() + "]";
    }

    /** Whether it is of this kind, in one of the kind's variants: {@code SQLITE_BUSY_SNAPSHOT} is a {@code SQLITE_BUSY}. */
    static boolean is(SQLException e, SQLiteErrorCode kind) {
        return (code(e).code & 0xff) == kind.code;
    }
}
