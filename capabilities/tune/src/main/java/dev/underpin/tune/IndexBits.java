package dev.underpin.tune;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Some indexes by their numbers. It does not change: millions of questions are asked of one. */
final class IndexBits {

    static final IndexBits NONE = new IndexBits(new long[0]);

    private final long[] words;

    private IndexBits(long[] words) {
        this.words = words;
    }

    static IndexBits of(IntStream numbers) {
        var bits = new BitSet();
        numbers.forEach(bits::set);
        return new IndexBits(bits.toLongArray());
    }

    private long word(int at) {
        return at < words.length ? words[at] : 0;
    }

    boolean has(int number) {
        return (word(number >> 6) & 1L << number) != 0;
    }

    IndexBits with(int number) {
        long[] more = Arrays.copyOf(words, Math.max(words.length, (number >> 6) + 1));
        more[number >> 6] |= 1L << number;
        return new IndexBits(more);
    }

    IndexBits without(int number) {
        if (!has(number)) {
            return this;
        }
        long[] less = words.clone();
        less[number >> 6] &= ~(1L << number);
        return new IndexBits(less);
    }

    IndexBits or(IndexBits others) {
        return others.words.length < words.length ? joined(others, this) : joined(this, others);
    }

    private static IndexBits joined(IndexBits shorter, IndexBits longer) {
        long[] all = longer.words.clone();
        for (int i = 0; i < shorter.words.length; i++) {
            all[i] |= shorter.words[i];
        }
        return new IndexBits(all);
    }

    /** Whether one of those that are in the one and not in the other is among some. */
    boolean differsAmong(IndexBits other, IndexBits some) {
        for (int i = 0; i < some.words.length; i++) {
            if (((word(i) ^ other.word(i)) & some.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of these that are among some are in the other as well. */
    boolean isWithin(IndexBits other, IndexBits some) {
        int length = Math.min(words.length, some.words.length);
        for (int i = 0; i < length; i++) {
            if ((words[i] & some.words[i] & ~other.word(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    IntStream numbers() {
        return BitSet.valueOf(words).stream();
    }
}
