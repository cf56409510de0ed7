package dev.underpin.postgresql;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The server's own words out of what the driver throws. */
public final class ServerMessages {

    /** The class of errors in data. */
    private static final String DATA = "22";

    private static final String RAISED = "P0001";

    private ServerMessages() {}

    /** Message and detail, with the SQLSTATE in brackets. */
    public static String text(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String message =
                server == null || server.getMessage() == null ? String.valueOf(e.getMessage()) : server.getMessage();
        String detail = server == null || server.getDetail() == null ? "" : ". " + server.getDetail();
        return message + detail + (e.getSQLState() == null ? "" : " [" + e.getSQLState() + "]");
    }

    /** The message alone, without what it quotes of rows and of what was sent. */
    public static String withoutValues(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String message = String.valueOf(server == null ? e.getMessage() : server.getMessage());
        String state = String.valueOf(e.getSQLState());
        String words = state.equals(RAISED)
                ? "a function or trigger refused it"
                : state.startsWith(DATA) ? message.replaceFirst("(?s): \".*", "") : message;
        return words.replace('\n', ' ') + " [" + state + "]";
    }
}
