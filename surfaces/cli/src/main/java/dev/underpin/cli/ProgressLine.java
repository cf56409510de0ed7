package dev.underpin.cli;

import dev.underpin.engine.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress on one line of a terminal, with rate and time left; nothing before two seconds have passed, nothing in a pipe. */
final class ProgressLine implements Progress {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean shown;
    private final LongSupplier clock;
    private final long start;
    private String activity = "";
    private long activityStart;
    private long activityFrom;
    private long last;
    private boolean dirty;

    ProgressLine(PrintWriter err, boolean shown, LongSupplier clock) {
        this.err = err;
        this.shown = shown;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public void at(String what, long done, long total) {
        if (!shown) {
            return;
        }
        long now = clock.getAsLong();
        if (!what.equals(activity)) {
            activity = what;
            activityStart = now;
            activityFrom = done;
        }
        if (now - start < QUIET_NANOS || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        dirty = true;
        err.print("\r\u001b[K" + line(now, done, total));
        err.flush();
    }

    private String line(long now, long done, long total) {
        double seconds = (now - activityStart) / 1e9;
        double rate = seconds <= 0 ? 0 : (done - activityFrom) / seconds;
        if (total <= 0) {
            return activity + (done > 0 ? String.format(Locale.ROOT, " %,d, %,.0f/s", done, rate) : "");
        }
        String left = rate > 0 ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / rate) : "";
        return String.format(Locale.ROOT, "%s %d %%%s", activity, 100 * done / total, left);
    }

    /** Clears the line, so that what follows starts on a clean one. */
    void end() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}
