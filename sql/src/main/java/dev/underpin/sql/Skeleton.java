package dev.underpin.sql;

import java.util.Arrays;

/**
 * A statement of PostgreSQL without its plain literals, read in one pass and without understanding it: numbers of digits and strings in single quotes are
 * left out, all else is taken char by char. Two statements with one skeleton have the same tokens but for what is in these literals.
 */
final class Skeleton {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int NUMBER = 0xFFFF;
    private static final int STRING = 0xFFFE;

    /** Chars behind which, or at which, more has to be looked at. */
    private static final boolean[] STOPS = Lexer.table("0123456789'\"$-/");

    private char[] chars = new char[1024];
    private int length;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int literals;
    private long hash;

    /** False where the text holds what only a lexer can read: strings with a prefix or a dollar, comments within comments, what is not closed. */
    boolean read(String sql) {
        length = sql.length();
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        sql.getChars(0, length, chars, 0);
        literals = 0;
        hash = 0;
        int at = 0;
        while (at >= 0 && at < length) {
            at = plain(at);
            at = at < length ? behind(at) : at;
        }
        hash ^= hash >>> 29;
        return at >= 0;
    }

    /** Behind what begins here; -1 where it cannot be read. */
    private int behind(int at) {
        char c = chars[at];
        return switch (c) {
            case '\'' -> string(at);
            case '"' -> taken(at, find(at + 1, '"') + 1);
            case '$' -> isInWord(at) || Lexer.digit(at(at + 1)) ? taken(at, at + 1) : -1;
            case '-' -> taken(at, at(at + 1) == '-' ? lineEnd(at) : at + 1);
            case '/' -> taken(at, at(at + 1) == '*' ? commentEnd(at) : at + 1);
            default -> number(at);
        };
    }

    /** Takes all up to where more has to be looked at. */
    private int plain(int begin) {
        long all = hash;
        int at = begin;
        while (at < length && (chars[at] >= STOPS.length || !STOPS[chars[at]])) {
            all = step(all, chars[at++]);
        }
        hash = all;
        return at;
    }

    /** The end of what is taken as it is; -1 where it has none. */
    private int taken(int begin, int end) {
        for (int i = begin; i < end; i++) {
            hash = step(hash, chars[i]);
        }
        return end > begin ? end : -1;
    }

    private static long step(long hash, long chars) {
        return (Long.rotateLeft(hash, 23) ^ chars) * MIX;
    }

    private int at(int place) {
        return place < length ? chars[place] : Window.END;
    }

    private boolean isInWord(int at) {
        return at > 0 && Lexer.wordPart(chars[at - 1]);
    }

    /** Where a char stands; -1 where it does not, so that what is behind that is no end. */
    private int find(int begin, char wanted) {
        for (int at = begin; at < length; at++) {
            if (chars[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private int number(int begin) {
        int at = digits(begin);
        if (isInWord(begin) || begin > 0 && chars[begin - 1] == '.') {
            return taken(begin, at);
        }
        if (at(at) == '.' && Lexer.digit(at(at + 1))) {
            at = digits(at + 1);
        }
        if (Lexer.wordPart(at(at))) {
            return taken(begin, at);
        }
        literal(begin, at, NUMBER);
        return at;
    }

    private int digits(int begin) {
        int at = begin;
        while (at < length && Lexer.digit(chars[at])) {
            at++;
        }
        return at;
    }

    private int string(int begin) {
        if (isInWord(begin)) {
            return -1;
        }
        int end = find(begin + 1, '\'');
        while (end >= 0 && at(end + 1) == '\'') {
            end = find(end + 2, '\'');
        }
        if (end >= 0) {
            literal(begin, end + 1, STRING);
            return end + 1;
        }
        return -1;
    }

    private int lineEnd(int begin) {
        int at = begin;
        while (at < length && chars[at] != '\n' && chars[at] != '\r') {
            at++;
        }
        return at;
    }

    private int commentEnd(int begin) {
        for (int at = begin + 2; at + 1 < length; at++) {
            if (chars[at] == '*' && chars[at + 1] == '/') {
                return at + 2;
            }
            if (chars[at] == '/' && chars[at + 1] == '*') {
                return -1;
            }
        }
        return -1;
    }

    private void literal(int begin, int end, int kind) {
        if (literals == from.length) {
            from = Arrays.copyOf(from, 2 * literals);
            to = Arrays.copyOf(to, 2 * literals);
        }
        from[literals] = begin;
        to[literals] = end;
        literals++;
        hash = step(hash, kind);
    }

    /** The same for equal skeletons. */
    long hash() {
        return hash;
    }

    int literals() {
        return literals;
    }

    int from(int literal) {
        return from[literal];
    }

    int to(int literal) {
        return to[literal];
    }

    /** The hash of a literal with so many chars before it, as {@link ValueHash} has it. */
    long value(int literal, int before) {
        return ValueHash.of(chars, from[literal] - before, to[literal]);
    }
}
