package dev.underpin.sql;

import java.io.Reader;

/**
 * The rows below a {@code COPY ... FROM stdin}, streamed as written up to the line {@code \.}, which is not part of
 * them. Throws ScriptException, placed at the COPY statement, when the script ends before that line; UncheckedIOException
 * when the file cannot be read.
 */
public final class CopyRows extends Reader {
    private final Window window;
    private final Statement copy;
    private final char newline;
    private long here;
    private boolean lineStart = true;
    private boolean finished;

    CopyRows(Window window, long from, Statement copy, char newline) {
        this.window = window;
        this.here = from;
        this.copy = copy;
        this.newline = newline;
    }

    /** Copies rows or a part of one; never hands out a {@code \.} line. */
    @Override
    public int read(char[] into, int offset, int length) {
        if (length == 0 || finished || closesHere()) {
            return length == 0 ? 0 : -1;
        }
        int count = window.copy(here, into, offset, length);
        if (count == Window.END) {
            throw new ScriptException(
                    window.name(),
                    copy.position(),
                    "the rows of this COPY are not closed: the script ends without a line \\.",
                    "The file may be cut off; otherwise add the line \\. behind the last row.");
        }
        count = upToBackslashLine(into, offset, count);
        lineStart = into[offset + count - 1] == newline;
        here += count;
        window.release(here);
        return count;
    }

    /** Reads on to the end of the rows and forgets them; answers the place behind the closing line. */
    long skip() {
        char[] unread = new char[1 << 13];
        int count = 0;
        while (count >= 0) {
            count = read(unread, 0, unread.length);
        }
        return here;
    }

    private boolean closesHere() {
        if (!lineStart || window.at(here) != '\\' || window.at(here + 1) != '.') {
            return false;
        }
        long end = here + 2;
        if (window.at(end) == '\r' && window.at(end + 1) == '\n') {
            end++;
        }
        if (window.at(end) != newline && window.at(end) != Window.END) {
            return false;
        }
        finished = true;
        here = end;
        return true;
    }

    private int upToBackslashLine(char[] chars, int offset, int count) {
        for (int i = offset; i < offset + count - 1; i++) {
            if (chars[i] == newline && chars[i + 1] == '\\') {
                return i + 1 - offset;
            }
        }
        return count;
    }

    /** Leaves the rest unread; the script skips it by itself. */
    @Override
    public void close() {}
}
