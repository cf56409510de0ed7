package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code $1 = 'one', $2 = NULL}, as the server writes what was bound. */
final class BoundValues {
    private BoundValues() {}

    /** The literals in the order of their numbers; as many as can be read. */
    static List<String> of(String text) {
        List<String> values = new ArrayList<>();
        int at = text.indexOf('$');
        while (at >= 0 && at < text.length()) {
            int equals = text.indexOf(" = ", at);
            if (equals < 0) {
                return values;
            }
            int from = equals + 3;
            int to = text.startsWith("'", from) ? quoted(text, from) : plain(text, from);
            values.add(text.substring(from, to));
            at = text.indexOf('$', to);
        }
        return values;
    }

    private static int quoted(String text, int opening) {
        int at = opening + 1;
        while (true) {
            int quote = text.indexOf('\'', at);
            if (quote < 0) {
                return text.length();
            }
            if (!text.startsWith("''", quote)) {
                return quote + 1;
            }
            at = quote + 2;
        }
    }

    private static int plain(String text, int from) {
        int comma = text.indexOf(',', from);
        return comma < 0 ? text.length() : comma;
    }
}
