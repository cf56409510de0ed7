package dev.underpin.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A script read piece by piece, in memory no more than the largest statement. Every fault of the text is a
 * ScriptException that names file, line and column; everything before the fault is handed out first.
 */
public final class Script implements AutoCloseable {
    private final String name;
    private final Dialect dialect;
    private final Window window;
    private final Lexer lexer;
    private final @Nullable ScriptDecoder source;
    private final MetaReader metaReader;
    private @Nullable CopyRows rows;
    private long here;

    private Script(String name, Dialect dialect, Window window, @Nullable ScriptDecoder source) {
        this.name = name;
        this.dialect = dialect;
        this.window = window;
        this.source = source;
        this.lexer = dialect.lexer(window);
        this.metaReader = new MetaReader(window, dialect);
    }

    /** Opens a file of UTF-8 text, or of UTF-16 with a byte order mark; its path is the name in every message. */
    public static Script open(Path file, Dialect dialect) throws IOException {
        return open(file.toString(), Files.newInputStream(file), dialect);
    }

    /** Reads a stream of such text, which the script closes; {@code name} stands for it in every message. */
    public static Script open(String name, InputStream stream, Dialect dialect) throws IOException {
        try {
            ScriptDecoder source = new ScriptDecoder(name, stream);
            return new Script(name, dialect, Window.over(name, source), source);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /** A script already in memory. */
    public static Script of(String name, String text, Dialect dialect) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Script(name, dialect, Window.over(name, unmarked), null);
    }

    public String name() {
        return name;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * The next piece, null behind the last. Throws ScriptException when the text cannot be cut, UncheckedIOException
     * when the file cannot be read.
     */
    public @Nullable Piece next() {
        if (rows != null) {
            here = rows.skip();
            rows = null;
        }
        boolean lineStart = here == 0;
        while (true) {
            lineStart |= here > 0 && skipRestOfLine();
            window.release(here);
            long comments = -1;
            long start = lexer.skipBlanks(here);
            for (long behind = skipComment(start); behind > start; behind = skipComment(start)) {
                if (comments < 0) {
                    window.release(start);
                    here = start;
                    comments = start;
                }
                start = lexer.skipBlanks(behind);
            }
            int c = window.at(start);
            if (c == Window.END) {
                here = start;
                return null;
            }
            if (c != ';' && !metaReader.separatorAt(start)) {
                return piece(start, comments < 0 ? start : comments, lineStart);
            }
            here = start + (c == ';' ? 1 : 2);
            lineStart = false;
        }
    }

    private Piece piece(long start, long comments, boolean lineStart) {
        String leading = window.text(comments, start).stripTrailing();
        window.release(start);
        here = start;
        if (!metaReader.commandAt(start, lineStart)) {
            return statement(start, leading);
        }
        MetaCommand command = metaReader.read(start);
        here = metaReader.end();
        if (dialect == Dialect.POSTGRESQL && command.name().equals("copy") && CopyHeader.readsRows(command.text())) {
            Position position = command.position();
            Position behindBackslash = new Position(position.line(), position.column() + 1);
            return copyData(
                    new Statement(command.text().substring(1), behindBackslash, start + 1, leading, dialect), here);
        }
        return command;
    }

    private Piece statement(long start, String leading) {
        Position position = window.position(start);
        Boundary boundary = Boundary.of(dialect, window);
        long firstEnd = 0;
        long end = start;
        boolean closed = false;
        while (!closed) {
            long place = lexer.skipGap(end);
            int c = window.at(place);
            if (c == ';' && boundary.splits()) {
                here = place + 1;
                closed = true;
            } else if (c == Window.END || metaReader.endsStatement(place)) {
                boundary.finish();
                here = metaReader.separatorAt(place) ? place + 2 : place;
                break;
            } else {
                TokenKind kind = lexer.scan(place);
                end = lexer.end();
                boundary.see(kind, place, end);
                firstEnd = firstEnd == 0 ? end : firstEnd;
            }
        }
        Statement statement = new Statement(window.text(start, end), position, start, leading, dialect);
        return dialect == Dialect.POSTGRESQL ? postgreSql(statement, start, firstEnd, closed) : statement;
    }

    private Piece postgreSql(Statement statement, long start, long firstEnd, boolean closed) {
        if (lexer instanceof PostgreSqlLexer strings
                && (window.spells(start, firstEnd, "SET") || window.spells(start, firstEnd, "RESET"))) {
            StringSetting.of(statement.text()).ifPresent(strings::plainStringsEscape);
        }
        if (!window.spells(start, firstEnd, "COPY") || !CopyHeader.readsRows(statement.text())) {
            return statement;
        }
        if (!closed) {
            throw new ScriptException(
                    name,
                    statement.position(),
                    "this COPY has no rows",
                    "End it with ; and put rows and \\. below it.");
        }
        return copyData(statement, here);
    }

    private CopyData copyData(Statement copy, long behind) {
        here = behind;
        if (!skipRestOfLine()) {
            throw window.fault(
                    lexer.skipBlanks(here),
                    "more text stands on the line of a COPY ... FROM stdin",
                    "Its rows begin on the next line: move this text below the closing \\. line.");
        }
        int c = window.at(here);
        boolean lineFeed = c == '\n' || window.at(here + 1) == '\n';
        long first = c == Window.END ? here : here + (c == '\r' && lineFeed ? 2 : 1);
        window.release(first);
        rows = new CopyRows(window, first, copy, lineFeed || c == Window.END ? '\n' : '\r');
        return new CopyData(copy, window.position(first), rows);
    }

    /** Steps over blanks and comments up to the end of the line, if nothing else is there; else stays. */
    private boolean skipRestOfLine() {
        long place = here;
        while (true) {
            int c = window.at(place);
            if (c == '\n' || c == '\r' || c == Window.END) {
                here = place;
                return true;
            }
            long behind = c == ' ' || c == '\t' ? place + 1 : lexer.skipComment(place);
            if (behind == place) {
                return false;
            }
            place = behind;
        }
    }

    private long skipComment(long place) {
        return dialect == Dialect.SQLITE && window.at(place) == '#'
                ? metaReader.lineEnd(place)
                : lexer.skipComment(place);
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
