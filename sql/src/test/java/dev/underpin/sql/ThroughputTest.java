package dev.underpin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Large scripts: how fast they are cut, and that they are not held in memory. */
class ThroughputTest {
    private static final long MEGABYTE = 1 << 20;
    private static final String ROW = "4711\tsome text of a usual length\t2024-01-01 12:00:00+00\t\\N\tt\t3.1415\n";
    private static final String INSERT = "INSERT INTO public.customer (id, name, at, score) VALUES"
            + " (4711, 'some text; it''s usual', '2024-01-01 12:00:00+00', NULL, 3.1415); -- row\n";

    /** Twice the heap of the test JVM when held as chars, so holding it fails. */
    @Test
    void copyRows() throws IOException {
        long size = 1_100 * MEGABYTE;
        try (Script script =
                Script.open("copy", new Repeated("COPY t FROM stdin;\n", ROW, size, "\\.\n"), Dialect.POSTGRESQL)) {
            long begin = System.nanoTime();
            CopyData data = (CopyData) script.next();
            long read = data == null ? 0 : drained(data);
            assertThat(script.next()).isNull();
            report("COPY rows", read, begin, 50);
        }
    }

    @Test
    void statements() throws IOException {
        for (Dialect dialect : Dialect.values()) {
            long size = 256 * MEGABYTE;
            try (Script script = Script.open("inserts", new Repeated("", INSERT, size, ""), dialect)) {
                long begin = System.nanoTime();
                long count = 0;
                while (script.next() != null) {
                    count++;
                }
                assertThat(count).isEqualTo((size + INSERT.length() - 1) / INSERT.length());
                report("statements of " + dialect, size, begin, 20);
            }
        }
    }

    @Test
    void oneLargeStatement() throws IOException {
        long size = 48 * MEGABYTE;
        String head = "INSERT INTO t VALUES (1, 'x')";
        try (Script script =
                Script.open("large", new Repeated(head, ",\n(2, 'it''s')", size, ";"), Dialect.POSTGRESQL)) {
            long begin = System.nanoTime();
            Statement statement = (Statement) script.next();
            assertThat(statement).isNotNull();
            report("one statement", size, begin, 10);
        }
    }

    private static long drained(CopyData data) {
        char[] part = new char[8192];
        long total = 0;
        int count = 0;
        while (count >= 0) {
            total += count;
            count = data.rows().read(part, 0, part.length);
        }
        return total;
    }

    /** The floor is far below what an idle machine does. */
    private static void report(String what, long bytes, long begin, double floor) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = bytes / (double) MEGABYTE / seconds;
        System.out.printf("%s: %.0f MB/s%n", what, rate);
        assertThat(rate).as(what + " in MB/s").isGreaterThan(floor);
    }

    /** A head, one part again and again up to a size, and a tail. */
    private static final class Repeated extends InputStream {
        private final byte[] tail;
        private final byte[] part;
        private final long repeats;
        private byte[] current;
        private int at;
        private long handed;

        Repeated(String head, String part, long size, String tail) {
            this.current = head.getBytes(StandardCharsets.UTF_8);
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.repeats = (size + part.length() - 1) / part.length();
            this.tail = tail.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = 0;
            while (count < length) {
                if (at == current.length) {
                    if (handed > repeats) {
                        break;
                    }
                    current = handed++ < repeats ? part : tail;
                    at = 0;
                }
                int step = Math.min(length - count, current.length - at);
                System.arraycopy(current, at, into, offset + count, step);
                at += step;
                count += step;
            }
            return count == 0 ? -1 : count;
        }
    }
}
