package dev.underpin.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code log_line_prefix} puts before each message, and the severity behind it. What was read last is asked for with the other
 * methods.
 */
final class LinePrefix {
    private final String prefix;
    private final List<PrefixPart> parts;
    private final int[] from = new int[128];
    private final int[] to = new int[128];
    private final Timestamps timestamps = new Timestamps();
    private final boolean namesSession;
    private String line = "";
    private String severity = "";
    private int message;

    LinePrefix(String prefix) {
        this.prefix = prefix;
        this.parts = PrefixPart.of(prefix);
        this.namesSession = parts.stream().anyMatch(part -> "pc".indexOf(part.escape()) >= 0 && !part.isText());
    }

    String prefix() {
        return prefix;
    }

    /** Whether it tells one session from another. */
    boolean namesSession() {
        return namesSession;
    }

    /** Whether a line begins so, with a severity behind it. */
    boolean reads(String text) {
        line = text;
        java.util.Arrays.fill(from, 'a', 'z' + 1, -1);
        java.util.Arrays.fill(from, 'A', 'Z' + 1, -1);
        return rest(0, 0);
    }

    private boolean rest(int index, int at) {
        if (index == parts.size()) {
            return severity(at);
        }
        PrefixPart part = parts.get(index);
        if (part.isText()) {
            return line.startsWith(part.text(), at) && rest(index + 1, at + part.text().length());
        }
        if (part.escape() == 'q') {
            return rest(index + 1, at) || severity(at);
        }
        return part.isFree() ? free(part, index, at) : bounded(part, index, at);
    }

    private boolean bounded(PrefixPart part, int index, int at) {
        int begin = at;
        while (part.padded() && begin < line.length() && line.charAt(begin) == ' ') {
            begin++;
        }
        int end = part.end(line, begin);
        if (end < 0) {
            return false;
        }
        int after = end;
        while (part.padded() && after < line.length() && line.charAt(after) == ' ') {
            if (rest(index + 1, after)) {
                return found(part, begin, end);
            }
            after++;
        }
        return rest(index + 1, after) && found(part, begin, end);
    }

    /** Ends at the first place from which the rest can be read. */
    private boolean free(PrefixPart part, int index, int at) {
        PrefixPart next = index + 1 < parts.size() ? parts.get(index + 1) : null;
        int end = at;
        while (end <= line.length()) {
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

    private boolean severity(int at) {
        int begin = at;
        while (begin < line.length() && line.charAt(begin) == ' ') {
            begin++;
        }
        String word = Severities.at(line, begin);
        if (word == null) {
            return false;
        }
        severity = word;
        message = begin + word.length() + 3;
        boolean state = line.length() > message + 7
                && line.charAt(message + 5) == ':'
                && line.charAt(message + 6) == ' '
                && line.chars().skip(message).limit(5).allMatch(c -> c < 128 && Character.isLetterOrDigit(c) && !Character.isLowerCase(c));
        message += state ? 7 : 0;
        return true;
    }

    String severity() {
        return severity;
    }

    /** What follows the severity, and the SQLSTATE where there is one. */
    String message() {
        return line.substring(message);
    }

    /** What tells the session: its id, its process, or its client. */
    String session() {
        for (char escape : "cprh".toCharArray()) {
            if (from[escape] >= 0) {
                return line.substring(from[escape], to[escape]);
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

    private @Nullable String text(char escape) {
        if (from[escape] < 0) {
            return null;
        }
        String value = line.substring(from[escape], to[escape]).strip();
        return value.isEmpty() || value.equals("[unknown]") ? null : value;
    }

    /** When it was written, in milliseconds since 1970; {@link Timestamps#NONE} where the prefix does not say. */
    long time() {
        for (char escape : "mt".toCharArray()) {
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
