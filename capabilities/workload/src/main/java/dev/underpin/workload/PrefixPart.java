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
            case 'n' -> run(line, from, "0123456789.", 1);
            case 'p', 'l', 'x' -> run(line, from, "0123456789", 1);
            case 'P' -> run(line, from, "0123456789", 0);
            case 'Q' -> run(line, from, "-0123456789", 1);
            case 'c' -> run(line, from, "0123456789abcdef.", 3);
            case 'v' -> run(line, from, "0123456789/", 0);
            case 'e' -> run(line, from, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 5);
            default -> -1;
        };
    }

    private static int run(String line, int from, String chars, int least) {
        int at = from;
        while (at < line.length() && chars.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at - from >= least ? at : -1;
    }
}
