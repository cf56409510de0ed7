package dev.underpin.bench;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements of a script beside the benchmarks. */
final class SqlResource {

    private SqlResource() {}

    static List<Statement> statements(String resource) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(SqlResource.class.getResourceAsStream(resource), resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Statement> statements = new ArrayList<>();
        try (Script script = Script.of(resource, text, Dialect.POSTGRESQL)) {
            for (var piece = script.next(); piece != null; piece = script.next()) {
                if (piece instanceof Statement statement) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    static List<String> texts(String resource) throws IOException {
        return statements(resource).stream().map(Statement::text).toList();
    }
}
