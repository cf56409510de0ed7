package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of {@code log_line_prefix}: an escape, or text that stands there as it is.
 *
 * @param escape its letter; 0 for plain text
 * @param padded whether blanks may stand around the value
 */
record PrefixPart(char escape, String text, boolean padded) {

    /** Values of any chars, which end where the next piece begins. */
    static final String FREE = "audhrbiL";

    private static final String KNOWN = "audrhbpPtmnsiecvlxQL";

    private static final Run REAL = new Run("0123456789.", 1);
    private static final Run NUMBER = new Run("0123456789", 1);
    private static final Run NUMBER_IF_ANY = new Run("0123456789", 0);
    private static final Run SIGNED = new Run("-0123456789", 1);
    private static final Run SESSION = new Run("0123456789abcdef.", 3);
    private static final Run TRANSACTION = new Run("0123456789/", 0);
    private static final Run STATE = new Run("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 5);

    /** Values of these chars, at least so many of them. */
    private static final class Run {
        private final boolean[] chars = new boolean[0x80];
        private final int least;

        private Run(String chars, int least) {
            this.least = least;
            chars.chars().forEach(c -> this.chars[c] = true);
        }

        private int end(String line, int from) {
            int at = from;
            while (at < line.length() && line.charAt(at) < chars.length && chars[line.charAt(at)]) {
                at++;
            }
            return at - from >= least ? at : -1;
        }
    }

    /** Cuts a {@code log_line_prefix}, with {@code %q} as an escape of its own. */
    static List<PrefixPart> of(String prefix) {
        List<PrefixPart> parts = new ArrayList<>();
        var plain = new StringBuilder();
        int i = 0;
        while (i < prefix.length()) {
            char c = prefix.charAt(i++);
            if (c != '%' || i == prefix.length()) {
                plain.append(c == '%' ? "" : c);
                continue;
            }
            int from = i;
            while (i < prefix.length() - 1 && (prefix.charAt(i) == '-' || Character.isDigit(prefix.charAt(i)))) {
                i++;
            }
            char escape = prefix.charAt(i++);
            if (escape == '%') {
                plain.append('%');
            } else if (escape == 'q' || KNOWN.indexOf(escape) >= 0) {
                flush(plain, parts);
                parts.add(new PrefixPart(escape, "", i - 1 > from));
            }
        }
        flush(plain, parts);
        return parts;
    }

    private static void flush(StringBuilder plain, List<PrefixPart> parts) {
        if (!plain.isEmpty()) {
            parts.add(new PrefixPart((char) 0, plain.toString(), false));
            plain.setLength(0);
        }
    }

    boolean isText() {
        return escape == 0;
    }

    boolean isFree() {
        return FREE.indexOf(escape) >= 0;
    }

    /** Where a value of this escape ends that begins here; -1 where none can. Not asked of free ones. */
    int end(String line, int from) {
        return switch (escape) {
            case 't', 's' -> Timestamps.end(line, from, false);
            case 'm' -> Timestamps.end(line, from, true);
            case 'n' -> REAL.end(line, from);
            case 'p', 'l', 'x' -> NUMBER.end(line, from);
            case 'P' -> NUMBER_IF_ANY.end(line, from);
            case 'Q' -> SIGNED.end(line, from);
            case 'c' -> SESSION.end(line, from);
            case 'v' -> TRANSACTION.end(line, from);
            case 'e' -> STATE.end(line, from);
            default -> -1;
        };
    }
}
