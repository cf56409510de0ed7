package dev.underpin.sql;

import java.util.Set;

/** Recognises the lines of psql and sqlite3 that are meant for the client, and finds where they end. */
final class MetaReader {
    private static final Set<String> SENDING = Set.of(
            "g",
            "gx",
            "gset",
            "gexec",
            "gdesc",
            "crosstabview",
            "watch",
            "bind",
            "bind_named",
            "parse",
            "sendpipeline");
    private static final Set<String> WHOLE_LINE = Set.of("!", "copy", "sf", "sv", "ef", "ev", "h", "help");

    private final Window window;
    private final Dialect dialect;
    private long end;

    MetaReader(Window window, Dialect dialect) {
        this.window = window;
        this.dialect = dialect;
    }

    /** Behind the command read last. */
    long end() {
        return end;
    }

    boolean commandAt(long place, boolean lineStart) {
        return switch (dialect) {
            case POSTGRESQL -> window.at(place) == '\\';
            case SQLITE -> lineStart && window.at(place) == '.' && Lexer.wordStart(window.at(place + 1));
        };
    }

    /** {@code \;} divides statements that psql sends together; {@code \\} goes back from a command to SQL. */
    boolean separatorAt(long place) {
        return dialect == Dialect.POSTGRESQL
                && window.at(place) == '\\'
                && (window.at(place + 1) == ';' || window.at(place + 1) == '\\');
    }

    /** Whether a psql command sends the statement it follows. Throws ScriptException for one that does not. */
    boolean endsStatement(long place) {
        if (dialect != Dialect.POSTGRESQL || window.at(place) != '\\') {
            return false;
        }
        if (window.at(place + 1) == ';' || SENDING.contains(name(place))) {
            return true;
        }
        throw window.fault(
                place,
                "the psql command \\" + name(place) + " stands inside a statement",
                "End the statement before it with a semicolon.");
    }

    MetaCommand read(long place) {
        String name = name(place);
        boolean toLineEnd = dialect == Dialect.SQLITE || WHOLE_LINE.contains(name);
        long stop = toLineEnd ? lineEnd(place) : argumentsEnd(place + 1 + name.length());
        end = stop;
        return new MetaCommand(window.text(place, stop).stripTrailing(), window.position(place));
    }

    long lineEnd(long place) {
        long at = place;
        while (!lineEnds(window.at(at))) {
            at++;
        }
        return at;
    }

    /** To the end of the line, or to a backslash outside quotes: there psql's next command begins. */
    private long argumentsEnd(long place) {
        long at = place;
        int quote = 0;
        while (!lineEnds(window.at(at))) {
            int c = window.at(at);
            if (quote == '\'' && c == '\\' && !lineEnds(window.at(at + 1))) {
                at++;
            } else if (quote == 0 && c == '\\') {
                return at;
            } else if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
                quote = c;
            }
            at++;
        }
        return at;
    }

    private static boolean lineEnds(int c) {
        return c == '\n' || c == '\r' || c == Window.END;
    }

    private String name(long place) {
        long at = place + 1;
        if (!Lexer.wordStart(window.at(at))) {
            return lineEnds(window.at(at)) ? "" : window.text(at, at + 1);
        }
        while (Lexer.wordPart(window.at(at))) {
            at++;
        }
        return window.text(place + 1, at);
    }
}
