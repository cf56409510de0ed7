package dev.underpin.workload;

import java.sql.Connection;
import java.sql.SQLException;

/** How a server can be told to log statements with their durations. */
enum LoggingWay {
    ONE_MESSAGE("log_min_duration_statement = 0"),
    STATEMENT_THEN_DURATION("log_duration = on", "log_statement = 'all'"),
    BOTH("log_min_duration_statement = 0", "log_statement = 'all'"),
    VERBOSE("log_error_verbosity = 'verbose'", "log_min_duration_statement = 0"),
    PLANS_TOO("auto_explain.log_min_duration = 0", "log_min_duration_statement = 0"),
    PLANS_AS_JSON(
            "auto_explain.log_format = 'json'",
            "auto_explain.log_min_duration = 0",
            "log_duration = on",
            "log_statement = 'all'");

    private final String script;

    LoggingWay(String... settings) {
        this.script = "SET " + String.join(";SET ", settings);
    }

    /** Whether durations of parsing and binding come with the statement. */
    boolean namesWhatIsBound() {
        return script.contains("log_min_duration_statement");
    }

    void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
