package dev.underpin.sql;

import java.util.Arrays;

/**
 * The tokens of a statement's normal form, each a hash and its place in the text. Literals and parameters are all one token, the
 * {@link #VALUE}. Nothing is allocated once the arrays are large enough.
 */
final class NormalTokens {
    static final long VALUE = 0x5851f42d4c957f2dL;

    private static final long MIX = 0x9e3779b97f4a7c15L;

    private long[] hashes = new long[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(long hash, long begin, long end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        hashes[size] = hash;
        from[size] = (int) begin;
        to[size] = (int) end;
        size++;
    }

    void cut(int length) {
        size = length;
    }

    boolean value(int index) {
        return hashes[index] == VALUE;
    }

    boolean is(int index, long hash) {
        return index >= 0 && hashes[index] == hash;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** Whether the tokens of two stretches are the same and there is a value among them. */
    boolean repeats(int first, int firstEnd, int second, int secondEnd) {
        boolean values = false;
        for (int i = first; i < firstEnd; i++) {
            values |= hashes[i] == VALUE;
        }
        return values && Arrays.equals(hashes, first, firstEnd, hashes, second, secondEnd);
    }

    /** Of all tokens in their order. */
    long hash() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = (Long.rotateLeft(hash, 23) ^ hashes[i]) * MIX;
        }
        return hash ^ (hash >>> 32);
    }
}
