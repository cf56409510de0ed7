package dev.underpin.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code log_line_prefix} puts before each message, and the severity behind it. What was read last is asked for with the other
 * methods.
 */
final class LinePrefix {
    private static final String COLON = ":  ";
    private static final String STATE = "00000: ";
    private static final int TRIES = 4;
    private static final char[] TIMES = {'m', 't'};
    private static final char[] SESSIONS = {'c', 'p', 'r', 'h'};

    private final String prefix;
    private final PrefixPart[] parts;
    private final int[] from = new int[128];
    private final int[] to = new int[128];
    private final Recurring names = new Recurring();
    private final Timestamps timestamps = new Timestamps();
    private final boolean namesSession;
    private String line = "";
    private String severity = "";
    private int message;
    private int target;

    LinePrefix(String prefix) {
        this.prefix = prefix;
        this.parts = PrefixPart.of(prefix).toArray(PrefixPart[]::new);
        this.namesSession = Stream.of(parts).anyMatch(part -> "pc".indexOf(part.escape()) >= 0 && !part.isText());
    }

    String prefix() {
        return prefix;
    }

    /** Whether it tells one session from another. */
    boolean namesSession() {
        return namesSession;
    }

    /** Whether a line begins so, with a severity behind it: the first there is, or, where a name looks like one, one of the next. */
    boolean reads(String text) {
        line = text;
        int colon = text.indexOf(COLON);
        for (int tries = 0; colon > 0 && tries < TRIES; tries++) {
            int word = wordBefore(colon);
            String found = Severities.at(text, word);
            if (found != null) {
                target = word;
                Arrays.fill(from, 'A', 'z' + 1, -1);
                if (rest(0, 0)) {
                    severity = found;
                    message = colon + COLON.length();
                    message += stateAt(message) ? STATE.length() : 0;
                    return true;
                }
            }
            colon = text.indexOf(COLON, colon + 1);
        }
        return false;
    }

    private int wordBefore(int colon) {
        int at = colon;
        while (at > 0 && (Character.isUpperCase(line.charAt(at - 1)) || Character.isDigit(line.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    /** Whether a SQLSTATE stands here, as {@code log_error_verbosity = verbose} has it. */
    private boolean stateAt(int at) {
        if (line.length() < at + STATE.length() || !line.startsWith(": ", at + STATE.length() - 2)) {
            return false;
        }
        for (int i = at; i < at + STATE.length() - 2; i++) {
            char c = line.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Goes on piece by piece as long as there is only one way to. */
    private boolean rest(int index, int from) {
        int at = from;
        for (int i = index; i < parts.length; i++) {
            PrefixPart part = parts[i];
            if (part.isText()) {
                if (!line.startsWith(part.text(), at)) {
                    return false;
                }
                at += part.text().length();
            } else if (part.escape() == 'q') {
                return rest(i + 1, at) || endsEarly(i + 1, at);
            } else if (part.isFree()) {
                return free(part, i, at);
            } else if (part.padded()) {
                return padded(part, i, at);
            } else {
                int end = part.end(line, at);
                if (end < 0) {
                    return false;
                }
                found(part, at, end);
                at = end;
            }
        }
        return ends(at);
    }

    /** Whether the line has none of what comes from a piece on. */
    private boolean endsEarly(int index, int at) {
        for (int i = index; i < parts.length; i++) {
            from[parts[i].escape()] = -1;
        }
        return ends(at);
    }

    private boolean padded(PrefixPart part, int index, int at) {
        int begin = at;
        while (begin < line.length() && line.charAt(begin) == ' ') {
            begin++;
        }
        int end = part.end(line, begin);
        if (end < 0) {
            return false;
        }
        int after = end;
        while (after < line.length() && line.charAt(after) == ' ') {
            if (rest(index + 1, after)) {
                return found(part, begin, end);
            }
            after++;
        }
        return rest(index + 1, after) && found(part, begin, end);
    }

    /** Ends at the first place from which the rest can be read. */
    private boolean free(PrefixPart part, int index, int at) {
        PrefixPart next = index + 1 < parts.length ? parts[index + 1] : null;
        int end = at;
        while (end <= target) {
            if (next != null && next.isText()) {
                end = line.indexOf(next.text(), end);
                if (end < 0) {
                    return false;
                }
            }
            if (rest(index + 1, end)) {
                return found(part, at, end);
            }
            end++;
        }
        return false;
    }

    private boolean found(PrefixPart part, int begin, int end) {
        from[part.escape()] = begin;
        to[part.escape()] = end;
        return true;
    }

    /** Whether nothing but blanks is between here and the severity. */
    private boolean ends(int at) {
        if (at > target) {
            return false;
        }
        for (int i = at; i < target; i++) {
            if (line.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    String severity() {
        return severity;
    }

    String line() {
        return line;
    }

    /** Where the message begins: behind the severity, and the SQLSTATE where there is one. */
    int message() {
        return message;
    }

    /** What tells the session: its id, its process, or its client. */
    String session() {
        for (char escape : SESSIONS) {
            if (from[escape] >= 0) {
                return names.of(line, from[escape], to[escape]);
            }
        }
        return "";
    }

    @Nullable
    String database() {
        return text('d');
    }

    @Nullable
    String application() {
        return text('a');
    }

    /** Of the role and the database, as far as they are told. */
    List<String> names() {
        return Stream.of(text('u'), text('d')).flatMap(Stream::ofNullable).toList();
    }

    private @Nullable String text(char escape) {
        if (from[escape] < 0) {
            return null;
        }
        String value = names.of(line, from[escape], to[escape]).strip();
        return value.isEmpty() || value.equals("[unknown]") ? null : value;
    }

    /** When it was written, in milliseconds since 1970; {@link Timestamps#NONE} where the prefix does not say. */
    long time() {
        for (char escape : TIMES) {
            if (from[escape] >= 0) {
                return timestamps.millis(line, from[escape], to[escape]);
            }
        }
        if (from['n'] >= 0) {
            try {
                return (long) (1000 * Double.parseDouble(line.substring(from['n'], to['n'])));
            } catch (NumberFormatException notANumber) {
                return Timestamps.NONE;
            }
        }
        return Timestamps.NONE;
    }
}
