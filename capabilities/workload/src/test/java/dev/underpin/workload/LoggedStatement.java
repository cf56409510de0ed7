package dev.underpin.workload;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/**
 * A statement to be run, and what the log should tell of it.
 *
 * @param bound text values of its parameters
 * @param fails whether the server refuses it
 */
record LoggedStatement(String sql, List<String> bound, boolean fails) {

    private static final List<String> VALUES = List.of(
            "plain",
            "it's",
            "two\nlines",
            "a\ttab",
            "naïve ключ 🙂",
            "$2 = 'x', $3 = NULL",
            "LOG:  duration: 5 ms  statement: no",
            "",
            "back\\slash",
            "\"quoted\", 1");

    static LoggedStatement of(Random random, int number) {
        String tag = "/* " + number + " */ ";
        return switch (random.nextInt(9)) {
            case 0 -> new LoggedStatement(tag + "SELECT " + random.nextInt(100), List.of(), false);
            case 1 ->
                new LoggedStatement(
                        tag + "SELECT count(*)\nFROM pg_class\n\n  -- LOG:  not a message\n\tWHERE relname = 'x''y'",
                        List.of(),
                        false);
            case 2 -> new LoggedStatement(tag + "SELECT 1 / 0", List.of(), true);
            case 3 -> new LoggedStatement(tag + "SELEC 'no\nsuch', \"thing\"", List.of(), true);
            case 4 ->
                new LoggedStatement(
                        tag + "SELECT $$a: ERROR:  \n\nSTATEMENT:  b$$, 'ключ, \"q\", 🙂'", List.of(), false);
            case 5 -> new LoggedStatement(tag + "SELECT 'duration: 1 ms  statement: SELECT 2'", List.of(), false);
            case 6 ->
                new LoggedStatement(
                        "SELECT relname FROM pg_class WHERE relname = $1 AND oid > 100", List.of(value(random)), false);
            case 7 ->
                new LoggedStatement(
                        tag + "SELECT\n  $1::text,\n  $2::text || 'parameters: $1'",
                        List.of(value(random), value(random)),
                        false);
            default ->
                new LoggedStatement(
                        "SELECT $1::text AS a, $2::text, $3::text",
                        List.of(value(random), value(random), value(random)),
                        false);
        };
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    void run(Connection connection) throws SQLException {
        try {
            if (bound.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.setEscapeProcessing(false);
                    statement.execute(sql);
                }
            } else {
                try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll("\\$\\d(?!')", "?"))) {
                    for (int i = 0; i < bound.size(); i++) {
                        statement.setString(i + 1, bound.get(i));
                    }
                    statement.execute();
                }
            }
        } catch (SQLException refused) {
            if (!fails) {
                throw refused;
            }
        }
    }

    String told() {
        List<String> literals = bound.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .toList();
        return sql + " ← " + literals + " " + (fails ? "FAILED" : "DONE");
    }
}
