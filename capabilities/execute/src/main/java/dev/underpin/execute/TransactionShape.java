package dev.underpin.execute;

import dev.underpin.engine.WatchedSession;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Piece;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The transactions a runner opens around and within one file.
 *
 * @param wrapped whether one is open when the first statement runs
 * @param changesets whether a comment in Liquibase's manner ends one and begins the next
 */
record TransactionShape(boolean wrapped, boolean changesets) {

    private static final Pattern CHANGESET = Pattern.compile("^--\\s*changeset\\s+\\S+:.*$", Pattern.MULTILINE);
    private static final Pattern OUTSIDE = Pattern.compile("runInTransaction:\\s*\"?false", Pattern.CASE_INSENSITIVE);

    static TransactionShape of(Runner runner, ScriptFile file, List<Statement> statements, Dialect dialect) {
        boolean wraps = switch (runner.transaction()) {
            case PER_FILE, ALL_TOGETHER -> true;
            case PER_FILE_UNLESS_REFUSED -> !statements.stream().allMatch(statement -> fitsOutside(statement, dialect));
            case PER_CHANGESET, PER_STATEMENT -> false;
            case ONE_STRING -> statements.size() > 1;
        };
        return new TransactionShape(
                wraps && file.ownTransaction(), runner.transaction() == Runner.TransactionHabit.PER_CHANGESET);
    }

    private static boolean fitsOutside(Statement statement, Dialect dialect) {
        StatementKind kind = StatementKind.of(statement, dialect);
        return kind.refusesTransaction() || kind.verb() == Verb.SET;
    }

    /** Ends and begins transactions where the file asks for it. */
    void before(Piece piece, WatchedSession session) {
        if (!changesets || !(piece instanceof Statement statement)) {
            return;
        }
        var headings = CHANGESET.matcher(statement.leadingComments()).results().toList();
        if (!headings.isEmpty()) {
            session.commit();
            if (!OUTSIDE.matcher(headings.getLast().group()).find()) {
                session.begin();
            }
        }
    }
}
