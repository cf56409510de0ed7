package dev.underpin.testkit;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Scratch;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Scripts on scratch. */
public final class Scripts {

    private Scripts() {}

    /** The script's statements. */
    public static List<Statement> statements(Engine engine, String script) {
        List<Statement> statements = new ArrayList<>();
        Script pieces = Script.of("script", script, engine.dialect());
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            statements.add((Statement) piece);
        }
        return statements;
    }

    /** Runs all of it; every statement must succeed. */
    public static void run(Engine engine, Scratch scratch, String script) {
        for (Statement statement : statements(engine, script)) {
            Outcome outcome = scratch.run(statement);
            if (!(outcome instanceof Outcome.Done) && !(outcome instanceof Outcome.Waived)) {
                throw new AssertionError(outcome + " at: " + statement.text());
            }
        }
        scratch.endOfFile();
    }

    /** Whether all of it runs. */
    public static boolean runs(Engine engine, Scratch scratch, String script) {
        return statements(engine, script).stream()
                .allMatch(statement -> scratch.run(statement) instanceof Outcome.Done);
    }
}
