package dev.underpin.postgresql.twin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The plans of a real database, asked as the twin asks for its own. */
final class Plans {

    private static final AtomicInteger PREPARED = new AtomicInteger();

    private Plans() {}

    static String of(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement()) {
            if (!query.contains("$1")) {
                return first(statement, query);
            }
            String name = "q" + PREPARED.incrementAndGet();
            statement.execute("SET plan_cache_mode = force_generic_plan; PREPARE " + name + " AS " + query);
            int parameters = QueryTokens.parameters(query);
            return first(
                    statement,
                    "EXECUTE " + name + " (" + String.join(", ", Collections.nCopies(parameters, "NULL")) + ")");
        }
    }

    /** A plan without the columns it hands on: those depend on dropped columns, and cost nothing. */
    static String shape(String json) {
        return json.lines()
                .filter(line -> !line.strip().startsWith("\"Output\""))
                .collect(Collectors.joining("\n"));
    }

    /** A plan without its conditions, which name values. */
    static String estimates(String json) {
        return shape(json)
                .lines()
                .filter(line -> !line.matches("\\s*\"[\\w ]*(Cond|Filter)\".*"))
                .map(line -> line.replaceAll(",$", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery("EXPLAIN (VERBOSE, FORMAT JSON) " + query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
