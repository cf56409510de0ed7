package dev.underpin.tune.query;

import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import dev.underpin.testkit.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** A real server on which queries are run, with the lines that its log has of their plans. */
final class PlanServer implements AutoCloseable {

    private static final Set<Verb> PLANNED = Set.of(Verb.SELECT, Verb.INSERT, Verb.UPDATE, Verb.DELETE);

    private final Scratch scratch;
    private final String server;
    private final Properties login = new Properties();
    private final Map<String, String> bases = new HashMap<>();
    private int copies;

    PlanServer(int version) {
        this.scratch = RuleFixture.ENGINE.scratch(new ScratchWish(version));
        String url = scratch.url();
        this.server = "jdbc:postgresql://" + url.substring(url.indexOf('@') + 1, url.lastIndexOf('/') + 1);
        login.setProperty("user", url.substring(url.indexOf("//") + 2, url.indexOf('@')));
        login.setProperty("password", String.valueOf(scratch.password()));
        login.setProperty("prepareThreshold", "1");
    }

    /** A database of its own with the tables that a script makes. */
    Connection database(String script) throws SQLException {
        String base = bases.get(script);
        if (base == null) {
            base = "plans_" + bases.size();
            bases.put(script, base);
            try (Connection admin = connect("postgres")) {
                run(admin, "CREATE DATABASE " + base);
            }
            try (Connection first = connect(base)) {
                run(first, script);
            }
        }
        String copy = base + "_" + copies++;
        try (Connection admin = connect("postgres")) {
            run(admin, "CREATE DATABASE " + copy + " TEMPLATE " + base);
        }
        return connect(copy);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, login);
    }

    static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /**
     * Runs a script, statement by statement. Where a statement has a parameter, its value is in the comment before it.
     *
     * @param format in which auto_explain writes plans
     * @return what a log has of it
     */
    static String log(Connection connection, String script, String format) throws SQLException {
        run(connection, """
                LOAD 'auto_explain';
                SET auto_explain.log_analyze = on;
                SET auto_explain.log_buffers = on;
                SET auto_explain.log_triggers = on;
                SET auto_explain.log_format = '%s';
                """.formatted(format));
        var log = new StringBuilder();
        List<Statement> statements = Scripts.statements(RuleFixture.ENGINE, script);
        for (Statement statement : statements) {
            boolean planned = PLANNED.contains(
                    StatementKind.of(statement.text(), statement.dialect()).verb());
            run(connection, "SET auto_explain.log_min_duration = " + (planned ? 0 : -1));
            run(connection, "SET client_min_messages = " + (planned ? "log" : "notice"));
            try (var session = connection.prepareStatement(statement.text())) {
                if (statement.text().contains("?")) {
                    session.setString(1, statement.leadingComments().strip().replaceFirst("^-- ", ""));
                }
                session.execute();
                for (SQLWarning told = session.getWarnings(); told != null; told = told.getNextWarning()) {
                    String second = "%02d".formatted(log.toString().split("UTC \\[").length);
                    log.append("2026-11-28 08:00:").append(second).append(".000 UTC [4711] LOG:  ");
                    log.append(String.valueOf(told.getMessage()).strip().replace("\n", "\n\t"))
                            .append('\n');
                }
            }
            run(connection, "SET client_min_messages = notice");
        }
        return log.toString();
    }

    /** What EXPLAIN (ANALYZE) says of one query, for programs. */
    static String explained(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query)) {
            answer.next();
            return answer.getString(1) + "\n";
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
