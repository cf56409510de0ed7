package dev.underpin.sqlite;

import dev.underpin.engine.Outcome;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which statements are not for scratch: those that reach other files, and those that scratch has settled for itself. */
final class Containment {

    private static final Set<String> FOLDERS = Set.of("temp_store_directory", "data_store_directory");
    private static final Set<String> SETTLED = Set.of("journal_mode", "locking_mode");

    /** Functions of the sqlite3 shell and of loadable extensions that read or write files. */
    private static final Set<String> FILE_FUNCTIONS = Set.of("readfile", "writefile", "edit", "fsdir");

    /** Words by which the driver, not the engine, would copy whole files. */
    private static final List<String> DRIVER_COMMANDS = List.of("BACKUP", "RESTORE");

    private Containment() {}

    /** What becomes of the statement without its being run; null where it may run. */
    static @Nullable Outcome before(StatementKind kind, String sql) {
        TokenWalk walk = TokenWalk.over(sql);
        if (walk.atAny(DRIVER_COMMANDS)) {
            return new Outcome.Failed("near \"" + walk.take() + "\": syntax error", "SQLITE_ERROR", null, 0, null);
        }
        if (kind.verb() == Verb.ATTACH && !attachesMemory(walk)) {
            return contained("ATTACH opens another file; scratch allows ':memory:' alone");
        }
        if (kind.verb() == Verb.VACUUM && writesFile(walk)) {
            return contained("VACUUM INTO writes another file");
        }
        if (kind.verb() == Verb.PRAGMA && !kind.target().isEmpty()) {
            return pragma(kind.target().getLast().toLowerCase(Locale.ROOT));
        }
        return null;
    }

    /** Whether a failure says that the statement tried to reach a file; null where it failed for another reason. */
    static Outcome.@Nullable Contained after(String message, String code, @Nullable String missing) {
        if (message.equals("not authorized")) {
            return new Outcome.Contained("extensions are not loaded into scratch", code);
        }
        if (missing != null && message.contains("function") && FILE_FUNCTIONS.contains(Names.folded(missing))) {
            return new Outcome.Contained(missing + " reaches files, and scratch has no such function", code);
        }
        return null;
    }

    private static @Nullable Outcome pragma(String name) {
        if (FOLDERS.contains(name)) {
            return contained("PRAGMA " + name + " names a folder outside of scratch");
        }
        return SETTLED.contains(name) ? new Outcome.Waived("scratch has settled its " + name + " for itself") : null;
    }

    private static boolean attachesMemory(TokenWalk walk) {
        walk.accept("ATTACH");
        walk.accept("DATABASE");
        String file = walk.atString() ? walk.take() : "?";
        return (file.isEmpty() || file.equals(":memory:")) && walk.at("AS");
    }

    private static boolean writesFile(TokenWalk walk) {
        walk.seek("INTO");
        return !walk.ended();
    }

    private static Outcome contained(String why) {
        return new Outcome.Contained(why, null);
    }
}
