package dev.underpin.postgresql.rows;

/**
 * The numbers below a size in another order, each computed by itself, there and back: a Feistel network, walked on until it ends
 * below the size. So a column of a hundred million different values needs no memory.
 */
final class Permutation {

    private static final int ROUNDS = 4;

    private Permutation() {}

    static long of(long size, long key, long number) {
        if (size <= 1) {
            return number;
        }
        int right = (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2;
        int left = Long.SIZE - Long.numberOfLeadingZeros(size - 1) - right;
        long at = number;
        do {
            at = forth(at, key, left, right);
        } while (at >= size);
        return at;
    }

    static long back(long size, long key, long place) {
        if (size <= 1) {
            return place;
        }
        int right = (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2;
        int left = Long.SIZE - Long.numberOfLeadingZeros(size - 1) - right;
        long at = place;
        do {
            at = back(at, key, left, right);
        } while (at >= size);
        return at;
    }

    private static long forth(long number, long key, int left, int right) {
        long high = number >>> right;
        long low = number & ((1L << right) - 1);
        for (int round = 0; round < ROUNDS; round += 2) {
            low ^= hash(high, key + round) & ((1L << right) - 1);
            high ^= hash(low, key + round + 1) & ((1L << left) - 1);
        }
        return high << right | low;
    }

    private static long back(long number, long key, int left, int right) {
        long high = number >>> right;
        long low = number & ((1L << right) - 1);
        for (int round = ROUNDS - 2; round >= 0; round -= 2) {
            high ^= hash(low, key + round + 1) & ((1L << left) - 1);
            low ^= hash(high, key + round) & ((1L << right) - 1);
        }
        return high << right | low;
    }

    /** Scatters a number; the same for the same key. */
    static long hash(long number, long key) {
        long hash = (number + 1) * 0x9E3779B97F4A7C15L ^ key * 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 29;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 32;
    }
}
