package dev.underpin.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a script that is held in memory: from the last released place to as far as anyone has looked. Places are
 * chars from the beginning of the script, so they stay valid while the window moves on.
 */
final class Window {
    /** What {@link #at} answers behind the last char. */
    static final int END = -1;

    private static final int ROOM = 1 << 16;

    private final String name;
    private final boolean strict;
    private final @Nullable ScriptDecoder source;
    private char[] chars;
    private int filled;
    private boolean exhausted;
    private long base;
    private long released;
    private int line = 1;
    private long lineStart;
    private boolean afterReturn;

    private Window(String name, boolean strict, @Nullable ScriptDecoder source, char[] chars, int filled) {
        this.name = name;
        this.strict = strict;
        this.source = source;
        this.chars = chars;
        this.filled = filled;
        this.exhausted = source == null;
    }

    static Window over(String name, ScriptDecoder source) {
        return new Window(name, true, source, new char[ROOM], 0);
    }

    static Window over(String name, String text) {
        Window window = new Window(name, true, null, text.toCharArray(), text.length());
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw window.fault(zero, ScriptDecoder.NUL_PROBLEM, ScriptDecoder.NUL_HINT);
        }
        return window;
    }

    /** A window in which nothing is ever a fault: what is not closed reaches to the end. */
    static Window lenient(String text) {
        return new Window("", false, null, text.toCharArray(), text.length());
    }

    /** Goes on with another text, in the same room. */
    void reread(String text) {
        if (text.length() > chars.length) {
            chars = new char[Math.max(text.length(), 2 * chars.length)];
        }
        text.getChars(0, text.length(), chars, 0);
        filled = text.length();
        base = 0;
        released = 0;
        line = 1;
        lineStart = 0;
        afterReturn = false;
    }

    String name() {
        return name;
    }

    int at(long place) {
        long index = place - base;
        if (index < filled) {
            return chars[(int) index];
        }
        return load(place) ? chars[(int) (place - base)] : END;
    }

    /**
     * The first place from here on at which something else stands than these chars.
     *
     * @param ascii which of the first 128 chars are among them
     * @param others whether all others are
     */
    long behind(long place, boolean[] ascii, boolean others) {
        long from = place;
        while (true) {
            int at = (int) (from - base);
            while (at < filled && (chars[at] < ascii.length ? ascii[chars[at]] : others)) {
                at++;
            }
            from = base + at;
            if (at < filled || !load(from)) {
                return from;
            }
        }
    }

    /** The first place from here on at which this char stands; behind the last where it does not. */
    long find(long place, char wanted) {
        long from = place;
        while (true) {
            int at = (int) (from - base);
            while (at < filled && chars[at] != wanted) {
                at++;
            }
            from = base + at;
            if (at < filled || !load(from)) {
                return from;
            }
        }
    }

    /** The hash of a stretch at hand, going on from another; letters are taken as lower case where so wished. */
    long hash(long from, long to, long salt, boolean fold) {
        long hash = salt;
        int end = (int) (to - base);
        for (int i = (int) (from - base); i < end; i++) {
            int c = chars[i];
            hash = Landmark.step(hash, fold && c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return hash;
    }

    /** The number of a parameter {@code $1}; 0 where something else stands here. */
    int parameter(long from, long to) {
        if (at(from) != '$' || to - from > 6) {
            return 0;
        }
        int number = 0;
        for (long place = from + 1; place < to; place++) {
            int digit = at(place) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    String text(long from, long to) {
        return new String(chars, (int) (from - base), (int) (to - from));
    }

    /** Whether the chars spell {@code upper}, which is in upper case, in any case. */
    boolean spells(long from, long to, String upper) {
        int length = upper.length();
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = at(from + i);
            if ((c >= 'a' && c <= 'z' ? c - 32 : c) != upper.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gives up everything before {@code place}. */
    void release(long place) {
        int to = (int) (place - base);
        for (int i = (int) (released - base); i < to; i++) {
            char c = chars[i];
            if (c <= '\r') {
                countBreak(c, base + i);
            } else {
                afterReturn = false;
            }
        }
        released = place;
    }

    private void countBreak(char c, long place) {
        if (c == '\n' || c == '\r') {
            if (c == '\r' || !afterReturn) {
                line++;
            }
            lineStart = place + 1;
        }
        afterReturn = c == '\r';
    }

    Position position(long place) {
        Position start = new Position(line, (int) (released - lineStart) + 1);
        if (place == released) {
            return start;
        }
        boolean splitBreak = afterReturn && at(released) == '\n';
        long from = splitBreak ? released + 1 : released;
        return (splitBreak ? new Position(line, 1) : start).after(text(from, place), (int) (place - from));
    }

    ScriptException fault(long place, String problem, String hint) {
        return new ScriptException(name, position(place), problem, hint);
    }

    /** The end of something that is opened and never closed: a fault where the window is strict. */
    long unclosed(long opening, String what, String closing) {
        if (strict) {
            throw fault(opening, what + " is never closed", "Close it with " + closing + ".");
        }
        return base + filled;
    }

    /** Copies chars from {@code place} on, at most {@code limit} of those at hand. */
    int copy(long place, char[] into, int offset, int limit) {
        if (at(place) == END) {
            return END;
        }
        int from = (int) (place - base);
        int count = Math.min(limit, filled - from);
        System.arraycopy(chars, from, into, offset, count);
        return count;
    }

    private boolean load(long place) {
        while (!exhausted && place - base >= filled) {
            makeRoom();
            fill();
        }
        return place - base < filled;
    }

    private void fill() {
        if (source == null) {
            return;
        }
        try {
            int count = source.read(chars, filled, chars.length - filled);
            if (count < 0) {
                exhausted = true;
                source.refuse(() -> position(base + filled));
            } else {
                filled += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    private void makeRoom() {
        if (chars.length - filled >= ROOM / 2) {
            return;
        }
        int gone = (int) (released - base);
        if (gone >= chars.length / 2) {
            System.arraycopy(chars, gone, chars, 0, filled - gone);
            filled -= gone;
            base = released;
        } else {
            chars = Arrays.copyOf(chars, Math.multiplyExact(chars.length, 2));
        }
    }
}
