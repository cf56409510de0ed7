package dev.underpin.workload;

import java.util.regex.Pattern;

/** Takes the colours off lines that were meant for a terminal. */
record PlainLines(LineSink inside) implements LineSink {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[\\d;]*m");

    static String plain(String line) {
        return line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    }

    @Override
    public void line(String line) {
        inside.line(plain(line));
    }

    @Override
    public void end() {
        inside.end();
    }
}
