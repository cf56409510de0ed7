package dev.underpin.workload;

import org.jspecify.annotations.Nullable;

/** Pieces of lines that come again and again, as the names of sessions do: each is made once, as long as not too many others come between. */
final class Recurring {
    private static final int ROOM = 1 << 12;

    private final @Nullable String[] kept = new @Nullable String[ROOM];

    /** What stands there. */
    String of(String line, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + line.charAt(i);
        }
        int at = (hash ^ hash >>> 16) & ROOM - 1;
        String known = kept[at];
        if (known == null || known.length() != to - from || !line.startsWith(known, from)) {
            known = line.substring(from, to);
            kept[at] = known;
        }
        return known;
    }
}
