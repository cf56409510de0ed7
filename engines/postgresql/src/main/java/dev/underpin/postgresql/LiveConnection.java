package dev.underpin.postgresql;

import dev.underpin.engine.Database;
import dev.underpin.engine.Target;
import dev.underpin.model.fault.ConnectException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens connections to live servers, and says plainly why where it cannot. */
final class LiveConnection {

    private static final int OLDEST = 12;
    private static final String CONNECT_SECONDS = "10";

    /** What to do about the states a server refuses a connection with. */
    private static final Map<String, String> HINTS = Map.of(
            "28P01", "Put the password into PGPASSWORD or ~/.pgpass; it is never taken from the command line.",
            "28000", "The server's pg_hba.conf does not let this user in from here this way. Try ?sslmode=require.",
            "3D000", "Name the database at the end of the URL: postgres://user@host/database",
            "53300",
                    "The server has no free connection. Underpin needs one; try again or use the reserved superuser slots.",
            "57P03", "The server is starting or stopping; try again in a moment.");

    private LiveConnection() {}

    /** For reading only. */
    static Database open(Target target) {
        Connection connection = open(target, true);
        try {
            return new PostgresDatabase(
                    connection, connection.getMetaData().getDatabaseMajorVersion(), false, target.statementTimeout());
        } catch (SQLException e) {
            throw refused(ConnectionUrl.parse(target.url()), e);
        }
    }

    /** For work: whoever opens it sets its own timeouts. */
    static Connection writing(Target target) {
        return open(target, false);
    }

    private static Connection open(Target target, boolean readOnly) {
        ConnectionUrl url = ConnectionUrl.parse(target.url());
        Properties properties = new Properties();
        url.parameters().forEach(properties::setProperty);
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        String password = target.password() != null ? target.password() : ConnectionUrl.environment("PGPASSWORD");
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", Database.APPLICATION);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("readOnly", String.valueOf(readOnly));
        try {
            Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties);
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                connection.close();
                throw new ConnectException(
                        url + " is PostgreSQL " + version + ", older than Underpin can read",
                        "Version " + OLDEST + " is the oldest supported.",
                        "Dump its schema (pg_dump --schema-only) and review the file instead.",
                        null);
            }
            return connection;
        } catch (SQLException e) {
            throw refused(url, e);
        }
    }

    private static ConnectException refused(ConnectionUrl url, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return new ConnectException(
                "Cannot connect to " + url, reason(url, e), hint(state, String.valueOf(e.getMessage()), e), e);
    }

    private static String reason(ConnectionUrl url, SQLException e) {
        if (cause(e) instanceof UnknownHostException) {
            return "There is no host called " + url.host() + ".";
        }
        if (cause(e) instanceof java.net.SocketTimeoutException) {
            return "No answer within " + CONNECT_SECONDS + " seconds.";
        }
        return ServerMessages.text(e);
    }

    private static @Nullable Throwable cause(SQLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String hint(String state, String message, SQLException e) {
        String known = HINTS.get(state);
        if (known != null) {
            return known;
        }
        if (cause(e) instanceof UnknownHostException) {
            return "Check the spelling, and that this machine can resolve it.";
        }
        if (message.contains("password")) {
            return String.valueOf(HINTS.get("28P01"));
        }
        if (message.contains("SSL") || message.contains("certificate")) {
            return "The server and this client disagree on TLS; set ?sslmode=disable, require or verify-full.";
        }
        return "Check host and port, that the server listens there, and that no firewall is between.";
    }
}
