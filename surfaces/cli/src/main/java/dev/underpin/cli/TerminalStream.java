package dev.underpin.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets what writes bytes write to the terminal, whole characters at a time. */
final class TerminalStream extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final PrintWriter out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(BUFFER);

    TerminalStream(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        pending.write(b);
        if (b == '\n' && pending.size() > BUFFER) {
            flush();
        }
    }

    @Override
    public void flush() {
        out.print(pending.toString(StandardCharsets.UTF_8));
        pending.reset();
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
