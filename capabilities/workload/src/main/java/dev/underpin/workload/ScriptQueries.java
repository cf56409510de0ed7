package dev.underpin.workload;

import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.ScriptException;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The statements of a script: known to be asked, and not how often. */
final class ScriptQueries {
    private final Collector collector;
    private final Notes notes;

    ScriptQueries(Collector collector, Notes notes) {
        this.collector = collector;
        this.notes = notes;
    }

    void read(Path file) throws IOException {
        try (Script script = Script.open(file, Dialect.POSTGRESQL)) {
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                notes.at(file.getFileName().toString(), piece.position().line());
                switch (piece) {
                    case Statement statement -> {
                        String text = statement.leadingComments().isEmpty()
                                ? statement.text()
                                : statement.leadingComments() + "\n" + statement.text();
                        collector.add(new Execution(
                                text, List.of(), Double.NaN, Execution.Outcome.WRITTEN, null, null, null));
                    }
                    case CopyData copy -> notes.passedOver("blocks of rows for COPY");
                    case MetaCommand command -> notes.passedOver("commands of a client program");
                }
            }
        } catch (ScriptException e) {
            throw new UsageException("The file " + file + " cannot be cut into queries", e.getMessage(), null, e);
        }
    }
}
