package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.run.Blocker;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an exception of the driver means for a run. */
final class Trouble {

    /** Lock not available, deadlock, serialization: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final Set<String> BLOCKED = Set.of("55P03", "40P01", "40001");

    /** The server ends the session: told to, crashed, or not up yet. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    /** Ends of a session, whatever for: in a server that speaks another language the next statement finds out. */
    private static final Set<String> SEVERE = Set.of("FATAL", "PANIC");

    /** What to do about what is not wrong with a plan. */
    private static final Map<String, String> NEXT = Map.of(
            "25006",
            "This server takes no writes: it is a replica, or was made read-only. Where it takes them again, or on the"
                    + " server that does, run the same command: the journal says how far it has come.",
            "53100",
            "Make room on the server's disk and run the same command again: the journal says how far it has come.");

    private Trouble() {}

    static Attempt of(SQLException e, String statement, List<Blocker> blockers) {
        String state = String.valueOf(e.getSQLState());
        if (BLOCKED.contains(state)) {
            return new Attempt.Blocked(blockers);
        }
        return isLost(e)
                ? new Attempt.Lost(ServerMessages.text(e))
                : new Attempt.Refused(statement, ServerMessages.text(e));
    }

    static boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || GONE.contains(state) || isSevere(e);
    }

    private static boolean isSevere(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return server != null && SEVERE.contains(String.valueOf(server.getSeverity()));
    }

    /** For where there is no going on. */
    static RuntimeException fault(String summary, SQLException e) {
        return isLost(e)
                ? new ConnectException(
                        "The connection to the database is gone",
                        ServerMessages.text(e),
                        "What was done is in the journal: run the same command again.",
                        e)
                : new EngineException(summary, ServerMessages.text(e), NEXT.get(String.valueOf(e.getSQLState())), e);
    }
}
