package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.ScriptException;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of queries, as an application sends them. */
final class QueryFile {

    private QueryFile() {}

    /** @param shown the path in the user's words, relative to where that user stands */
    static List<Statement> statements(Path here, Path shown, Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        try (Script script = Script.open(shown.toString(), Files.newInputStream(here.resolve(shown)), dialect)) {
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                switch (piece) {
                    case Statement statement -> statements.add(statement);
                    case CopyData copy ->
                        throw new UsageException(shown + " holds rows of a COPY, not queries", null, null);
                    case MetaCommand command ->
                        throw new UsageException(
                                shown + " holds a command of a client program: " + command.text(),
                                null,
                                "Take it out; SQL alone is planned.");
                }
            }
        } catch (IOException e) {
            throw new UsageException("The file " + shown + " cannot be read", Unread.why(e), null, e);
        } catch (ScriptException e) {
            throw new UsageException("The file " + shown + " cannot be cut into queries", e.getMessage(), null, e);
        }
        if (statements.isEmpty()) {
            throw new UsageException("The file " + shown + " holds no query", null, null);
        }
        return statements;
    }
}
