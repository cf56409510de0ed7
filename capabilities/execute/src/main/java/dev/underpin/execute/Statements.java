package dev.underpin.execute;

import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.ScriptException;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.SectionFilter;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a migration file into what its runner sends. A file that cannot be cut is the user's fault, told with its place. */
public final class Statements {

    private Statements() {}

    /** Takes a statement, or rows to be copied while the file is still open. */
    @FunctionalInterface
    interface PieceReader {
        void read(Piece piece);
    }

    static void each(ScriptFile file, Dialect dialect, PieceReader reader) {
        try (Script script = Script.open(file.path(), dialect)) {
            var section = new SectionFilter(file.section());
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                if (section.includes(piece) && !(piece instanceof MetaCommand)) {
                    reader.read(piece);
                }
            }
        } catch (ScriptException e) {
            throw new UsageException(file.shown() + ":" + e.position() + ": " + e.problem(), null, e.hint(), e);
        } catch (IOException e) {
            throw new UsageException("The file " + file.shown() + " cannot be read", String.valueOf(e), null, e);
        }
    }

    /** All statements of a file; of rows to be copied, the COPY. */
    public static List<Statement> of(ScriptFile file, Dialect dialect) {
        var statements = new ArrayList<Statement>();
        each(file, dialect, piece -> statements.add(piece instanceof CopyData copy ? copy.copy() : (Statement) piece));
        return statements;
    }
}
