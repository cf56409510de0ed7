package dev.underpin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan as the server prints it for programs, without the columns that nodes hand on: those cost nothing. */
final class PlanShape {

    private static final int PARAMETERS = 9;

    private PlanShape() {}

    /** The database's own. */
    static String of(Connection real, String query) throws SQLException {
        long parameters = IntStream.rangeClosed(1, PARAMETERS)
                .filter(number -> query.contains("$" + number))
                .count();
        try (Statement statement = real.createStatement()) {
            if (parameters == 0) {
                return explained(statement, query);
            }
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE planned AS " + query);
            String plan = explained(
                    statement,
                    "EXECUTE planned (" + String.join(", ", Collections.nCopies((int) parameters, "NULL")) + ")");
            statement.execute("DEALLOCATE planned");
            statement.execute("RESET plan_cache_mode");
            return plan;
        }
    }

    static String of(String json) {
        return json.lines()
                .filter(line -> !line.strip().startsWith("\"Output\""))
                .collect(Collectors.joining("\n"));
    }

    private static String explained(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery("EXPLAIN (VERBOSE, FORMAT JSON) " + query)) {
            answer.next();
            return of(answer.getString(1));
        }
    }
}
