package dev.underpin.postgresql;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The server's own words out of what the driver throws. */
public final class ServerMessages {

    private ServerMessages() {}

    /** Message and detail, with the SQLSTATE in brackets. */
    public static String text(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String message =
                server == null || server.getMessage() == null ? String.valueOf(e.getMessage()) : server.getMessage();
        String detail = server == null || server.getDetail() == null ? "" : ". " + server.getDetail();
        return message + detail + (e.getSQLState() == null ? "" : " [" + e.getSQLState() + "]");
    }
}
