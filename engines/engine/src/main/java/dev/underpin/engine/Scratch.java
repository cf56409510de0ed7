package dev.underpin.engine;

import dev.underpin.model.catalog.Subject;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away database that a script can be run in.
 *
 * <p>Scripts run as a role without far-reaching rights: what reaches outside of the database is refused and said. Where a
 * script wants a role that is not there, the role is made.
 */
public interface Scratch extends AutoCloseable {

    /** The reading side, with all rights. */
    Database database();

    /** The server's version. */
    String version();

    /** Where a person could connect with a client of their own. */
    String url();

    /** The password that goes with it; null where none is asked for. It is worth nothing once scratch is gone. */
    default @Nullable String password() {
        return null;
    }

    /**
     * Runs one statement as the script would. A failure undoes the statement alone, also within the script's own
     * transaction.
     */
    Outcome run(Statement statement);

    /** Runs a statement of our own, with all rights there are. Never one that came from outside. */
    default Outcome runTrusted(Statement statement) {
        return run(statement);
    }

    /** Runs {@code COPY … FROM stdin} with the rows that follow it. */
    Outcome copy(CopyData copy);

    /** Starts a transaction on behalf of the runner, where none is open. */
    void begin();

    /** Commits what {@link #begin} or the script itself began and has not ended. */
    void commit();

    /** Takes back what {@link #begin} or the script itself began and has not ended. Asked only where there are recipes. */
    default void rollback() {
        throw new UnsupportedOperationException("this engine's scratch does not roll back");
    }

    /**
     * Asks one question with all rights, names printed in full: the first value of the first row, as the engine prints it; empty
     * for NULL, for no row, and where the question cannot be asked because something it names is not there.
     */
    default Optional<String> ask(String query) {
        throw new UnsupportedOperationException("this engine's scratch answers no questions");
    }

    /** Back to the state of a fresh session: settings, search path; an open transaction is committed. */
    void endOfFile();

    /** What the last statement that ran made or changed. */
    List<Subject> touched();

    /**
     * Has sessions begin with these settings of a real server, as far as they decide what statements do. Takes effect for
     * sessions that are opened afterwards.
     *
     * @param settings by name, in the engine's own units; what does not matter is left out
     */
    default void settings(Map<String, String> settings) {
        // an engine without such settings has nothing to do
    }

    /** Opens a session whose statements are watched. Asked only of engines with {@link Ability#EFFECTS}. */
    default WatchedSession watch() {
        throw new UnsupportedOperationException("this engine does not tell what statements do");
    }

    /**
     * Puts a few rows into every empty table that takes them, so that reading a table can be seen. Equal columns hold equal
     * values, which keeps references whole. Asked only of engines with {@link Ability#EFFECTS}.
     */
    default void fill() {
        throw new UnsupportedOperationException("this engine does not fill tables");
    }

    @Override
    void close();
}
