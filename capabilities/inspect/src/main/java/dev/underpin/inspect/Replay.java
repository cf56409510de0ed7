package dev.underpin.inspect;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Definition;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Position;
import dev.underpin.sql.Script;
import dev.underpin.sql.ScriptException;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.SectionFilter;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs files on scratch as their runner would, statement by statement, and keeps what went wrong and what each statement
 * made. A statement that fails stops nothing that does not need it.
 */
final class Replay {

    private final Scratch scratch;
    private final Dialect dialect;
    private final Progress progress;
    private final ProblemLog problems = new ProblemLog();
    private final DefinitionLog definitions = new DefinitionLog();
    private boolean broughtRows;

    Replay(Scratch scratch, Dialect dialect, Progress progress) {
        this.scratch = scratch;
        this.dialect = dialect;
        this.progress = progress;
    }

    /** Runs one file. A file that cannot be cut into statements is the user's fault, and told with its place. */
    void run(ScriptFile file, @Nullable Runner runner) {
        boolean transaction =
                runner != null && runner.transaction() != TransactionHabit.PER_STATEMENT && file.ownTransaction();
        try (Script script = Script.open(file.path(), dialect)) {
            long bytes = Files.size(file.path());
            if (transaction) {
                scratch.begin();
            }
            var section = new SectionFilter(file.section());
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                if (section.includes(piece)) {
                    runPiece(file, piece, bytes, transaction);
                }
            }
            scratch.endOfFile();
        } catch (ScriptException e) {
            throw new UsageException(file.shown() + ":" + e.position() + ": " + e.problem(), null, e.hint(), e);
        } catch (IOException e) {
            throw new UsageException("The file " + file.shown() + " cannot be read", String.valueOf(e), null, e);
        }
    }

    private void runPiece(ScriptFile file, Piece piece, long bytes, boolean transaction) {
        switch (piece) {
            case Statement statement -> {
                progress.at("running " + file.shown(), Math.min(statement.offset(), bytes), bytes);
                runStatement(file, statement, transaction);
            }
            case CopyData copy -> {
                progress.at("loading " + file.shown(), Math.min(copy.copy().offset(), bytes), bytes);
                Outcome outcome = scratch.copy(copy);
                broughtRows |= outcome instanceof Outcome.Done;
                problems.add(file, copy.copy(), outcome, dialect);
            }
            case MetaCommand command -> problems.metaCommand(file, command);
        }
    }

    /** What refuses a transaction is run outside of the runner's, as the runner would have to be told. */
    private void runStatement(ScriptFile file, Statement statement, boolean transaction) {
        StatementKind kind = StatementKind.of(statement, dialect);
        boolean outside = transaction && kind.refusesTransaction();
        if (outside) {
            scratch.commit();
        }
        Outcome outcome = scratch.run(statement);
        if (outside) {
            scratch.begin();
        }
        if (outcome instanceof Outcome.Done) {
            scratch.touched().forEach(subject -> definitions.add(subject, file, statement));
            broughtRows |= kind.verb() == Verb.INSERT;
        }
        problems.add(file, statement, outcome, dialect);
    }

    /** Whether the files held rows, as dumps do. */
    boolean broughtRows() {
        return broughtRows;
    }

    /** Lets the engine count what was loaded, so that samples are of the right size. */
    void countRows() {
        scratch.runTrusted(new Statement("ANALYZE", Position.START, 0, "", dialect));
    }

    List<Problem> problems() {
        return problems.problems();
    }

    List<Definition> definitions(Catalog catalog) {
        return definitions.of(catalog);
    }
}
