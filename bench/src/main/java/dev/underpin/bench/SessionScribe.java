package dev.underpin.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** One session of a server while it writes its log: statements one after the other, each at its time. */
final class SessionScribe {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);
    private static final long BEGIN = Instant.parse("2026-11-28T08:00:00Z").toEpochMilli();

    private final int process;
    private final SplittableRandom random;
    private final List<Line> lines;
    private double clock;

    /**
     * What is written at once.
     *
     * @param time in milliseconds since the trace began
     */
    record Line(double time, String text) {}

    SessionScribe(int process, double clock, SplittableRandom random, List<Line> lines) {
        this.process = process;
        this.clock = clock;
        this.random = random;
        this.lines = lines;
    }

    double clock() {
        return clock;
    }

    /** Nothing runs for so many milliseconds. */
    void pause(double milliseconds) {
        clock += milliseconds;
    }

    /** Nothing runs until then. */
    void until(double time) {
        clock = Math.max(clock, time);
    }

    /** As quick as an application sends the next statement. */
    void run(OrmSql.Sent sent) {
        run(sent, 0.2 + 1.8 * random.nextDouble(), 0.05 + 0.5 * random.nextDouble());
    }

    void run(OrmSql.Sent sent, double gap, double duration) {
        clock += gap + duration;
        String took = String.format(Locale.ROOT, "duration: %.3f ms  ", duration);
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < sent.bound().size(); i++) {
            parameters.add("$" + (i + 1) + " = " + sent.bound().get(i));
        }
        boolean binds = !parameters.isEmpty();
        write("LOG:  " + took + (binds ? "execute <unnamed>: " : "statement: ") + sent.text());
        if (binds) {
            write("DETAIL:  Parameters: " + String.join(", ", parameters));
        }
    }

    void fail(OrmSql.Sent sent) {
        clock += 1;
        write("ERROR:  could not serialize access due to concurrent update");
        write("STATEMENT:  " + sent.text());
    }

    private void write(String message) {
        lines.add(new Line(
                clock, TIME.format(Instant.ofEpochMilli(BEGIN + (long) clock)) + " [" + process + "] " + message));
    }
}
