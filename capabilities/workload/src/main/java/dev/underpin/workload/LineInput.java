package dev.underpin.workload;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines of UTF-8, in memory no more than the longest line that is kept. Bytes that are no UTF-8 become U+FFFD; of a line longer than
 * {@link #LONGEST} only the beginning is given.
 */
final class LineInput {
    static final int LONGEST = 8 << 20;

    private static final int ROOM = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long NEWLINES = ONES * '\n';

    private final InputStream stream;
    private byte[] bytes = new byte[ROOM];
    private int from;
    private int to;
    private boolean cut;
    private boolean unended;

    LineInput(InputStream stream) {
        this.stream = stream;
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        cut = false;
        int searched = 0;
        while (true) {
            int end = lineEnd(from + searched);
            if (end >= 0) {
                return line(end, end + 1);
            }
            searched = to - from;
            if (searched > LONGEST) {
                return longLine();
            }
            if (!fill()) {
                unended |= from < to;
                return from < to ? line(to, to) : null;
            }
        }
    }

    private int lineEnd(int at) {
        int i = at;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i) ^ NEWLINES;
            if (((eight - ONES) & ~eight & HIGHS) != 0) {
                return i + Long.numberOfTrailingZeros((eight - ONES) & ~eight & HIGHS) / Byte.SIZE;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int count = stream.read(bytes, to, bytes.length - to);
        if (count <= 0) {
            return false;
        }
        to += count;
        return true;
    }

    private String line(int end, int next) {
        int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        String line = new String(bytes, from, last - from, StandardCharsets.UTF_8);
        from = next;
        return line;
    }

    private String longLine() throws IOException {
        String line = new String(bytes, from, LONGEST, StandardCharsets.UTF_8);
        cut = true;
        while (true) {
            from = to;
            if (!fill()) {
                return line;
            }
            int end = lineEnd(from);
            if (end >= 0) {
                from = end + 1;
                return line;
            }
        }
    }

    /** Whether the line given last is only the beginning of what stands there. */
    boolean cut() {
        return cut;
    }

    /** Whether the line given last has no end: whoever writes the file may not be done with it. */
    boolean unended() {
        return unended;
    }
}
