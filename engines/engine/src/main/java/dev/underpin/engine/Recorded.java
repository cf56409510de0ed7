package dev.underpin.engine;

import dev.underpin.model.catalog.ObjectName;
import java.util.Set;

/** What becomes of a statement that was recorded elsewhere, when it is to be sent again. */
public sealed interface Recorded {

    /** @param tables those that it names */
    record Sendable(ClientStatement statement, Set<ObjectName> tables) implements Recorded {
        public Sendable {
            tables = Set.copyOf(tables);
        }
    }

    /** The server does not take it. */
    record Refused(String words) implements Recorded {}

    /** It is not even asked for. */
    record Unfit(Why why) implements Recorded {}

    /** Why a statement is not sent again. */
    enum Why {
        SESSION("for sessions and transactions"),
        COMMAND("commands: DDL, COPY, VACUUM, CALL and the like"),
        SEVERAL("of several statements in one string"),
        UNKNOWN("of what only their session knew: EXECUTE, cursors"),
        SERVER("about the server and its catalogs"),
        ELSEWHERE("for another server"),
        CUT("cut off");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** What such statements are. */
        public String words() {
            return words;
        }
    }
}
