package dev.underpin.execute;

import dev.underpin.engine.Progress;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.effect.RecordedStatement;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Runs migration files statement by statement in their runner's own transactions, on a watched session, and keeps what each
 * statement did. It stops where the runner would: at the first statement that fails.
 */
public final class Recorder {

    private final WatchedSession session;
    private final Dialect dialect;
    private final Progress progress;
    private final Basis basis;

    /** @param basis what the session's database is: the real base, or a guess of it */
    public Recorder(WatchedSession session, Dialect dialect, Progress progress, Basis basis) {
        this.session = session;
        this.dialect = dialect;
        this.progress = progress;
        this.basis = basis;
    }

    /** Runs one file. A file that cannot be cut into statements is the user's fault, and told with its place. */
    public RecordedFile record(ScriptFile file, Runner runner) {
        var shape = TransactionShape.of(runner, file, Statements.of(file, dialect), dialect);
        var recorded = new ArrayList<RecordedStatement>();
        int[] unread = {0};
        if (shape.wrapped()) {
            session.begin();
        }
        Statements.each(file, dialect, piece -> {
            if (!recorded.isEmpty() && stops(recorded.getLast())) {
                unread[0]++;
            } else {
                progress.at("running " + file.shown(), recorded.size(), -1);
                shape.before(piece, session);
                recorded.add(record(piece));
            }
        });
        if (!recorded.isEmpty() && stops(recorded.getLast())) {
            session.rollback();
        }
        session.endOfFile();
        return new RecordedFile(file.shown(), runner, shape.wrapped(), Optional.empty(), recorded, unread[0]);
    }

    private static boolean stops(RecordedStatement statement) {
        Failure failure = statement.effect().failure();
        return failure != null && !failure.contained() && !failure.refusedTransaction();
    }

    private RecordedStatement record(Piece piece) {
        return switch (piece) {
            case Statement statement -> recorded(statement, effect(statement));
            case CopyData copy -> recorded(copy.copy(), session.copy(copy));
            case MetaCommand command -> throw new IllegalStateException("a client's command is no statement");
        };
    }

    /** What is refused because of the transaction is run behind it too, to see what it would have done. */
    private Effect effect(Statement statement) {
        Effect effect = session.run(statement);
        Failure failure = effect.failure();
        if (failure == null || !failure.refusedTransaction() || !session.inTransaction()) {
            return effect;
        }
        session.commit();
        Effect outside = session.run(statement);
        session.begin();
        return outside.ran() ? outside.refused(failure) : effect;
    }

    private RecordedStatement recorded(Statement statement, Effect effect) {
        return new RecordedStatement(
                statement.text(),
                statement.leadingComments(),
                statement.position().line(),
                statement.position().column(),
                effect,
                basis);
    }
}
