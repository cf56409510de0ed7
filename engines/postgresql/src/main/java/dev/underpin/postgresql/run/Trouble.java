package dev.underpin.postgresql.run;

import dev.underpin.engine.Attempt;
import dev.underpin.model.run.Blocker;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What an exception of the driver means for a run. */
final class Trouble {

    /** Lock not available, deadlock, serialization: https://www.postgresql.org/docs/current/errcodes-appendix.html */
    private static final Set<String> BLOCKED = Set.of("55P03", "40P01", "40001");

    /** The server ends the session: told to, crashed, or not up yet. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

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
        return state.startsWith("08") || GONE.contains(state);
    }
}
