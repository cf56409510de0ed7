package dev.underpin.sql;

/** Hashes of values, by which they are compared and not kept. A value in quotes has the hash of what is between them. */
public final class ValueHash {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private ValueHash() {}

    /** Of a value as it is written. */
    public static long of(String value) {
        int length = value.length();
        boolean quoted = length > 1 && value.charAt(0) == '\'' && value.charAt(length - 1) == '\'';
        long hash = 0;
        for (int i = quoted ? 1 : 0; i < length - (quoted ? 1 : 0); i++) {
            hash = Landmark.step(hash, value.charAt(i));
        }
        return finished(hash);
    }

    static long of(Window window, int from, int to) {
        boolean quoted = to - from > 1 && window.at(from) == '\'' && window.at(to - 1L) == '\'';
        return finished(window.hash(from + (quoted ? 1 : 0), to - (quoted ? 1 : 0), 0, false));
    }

    static long of(char[] chars, int from, int to) {
        boolean quoted = to - from > 1 && chars[from] == '\'' && chars[to - 1] == '\'';
        long hash = 0;
        for (int i = quoted ? from + 1 : from; i < (quoted ? to - 1 : to); i++) {
            hash = Landmark.step(hash, chars[i]);
        }
        return finished(hash);
    }

    private static long finished(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * MIX;
        return mixed ^ (mixed >>> 29);
    }

    /** Of one value behind others. */
    public static long joined(long before, long hash) {
        return (Long.rotateLeft(before, 19) ^ hash) * MIX;
    }
}
