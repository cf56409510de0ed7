package dev.underpin.workload.measure;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Whether two measurements can be compared at all, and what makes it hard. */
final class Comparability {

    /** Times that differ more than so many times are said. */
    private static final double LENGTHS = 3;

    private static final Duration SHORT = Duration.ofMinutes(10);

    private Comparability() {}

    static void check(Measurement before, Measurement after, boolean otherServer) {
        MeasuredServer then = before.server();
        MeasuredServer now = after.server();
        if ((then == null) != (now == null)) {
            throw new UsageException(
                    "A log and counters cannot be compared",
                    "The times of a log have the parsing, planning and sending in them, those of counters only the execution.",
                    "Measure both in the same way.");
        }
        if (then != null && now != null && !then.is(now) && !otherServer) {
            throw new UsageException(
                    "The two are not of one database",
                    "Before: " + then.database() + " of server " + then.system() + ", after: " + now.database()
                            + " of server " + now.system() + ".",
                    "If that is the change, such as an upgrade into new files: --other-server.");
        }
        Instant end = before.to();
        Instant later = after.to();
        if (end != null && later != null && !end.isBefore(later)) {
            throw new UsageException(
                    "What is given as after is not later",
                    "Before ends " + end + ", after ends " + later + ".",
                    "Give them in this order: underpin measure compare before.json after.json");
        }
        Instant from = after.from();
        if (end != null && from != null && from.isBefore(end) && !MeasuredWindow.isOne(before, after)) {
            throw new UsageException(
                    "The two times overlap: calls would count on both sides",
                    "Before ends " + end + ", after begins " + from + ".",
                    "Measure after the change with --for, or reset pg_stat_statements after the change.");
        }
    }

    static String named(Measurement measurement) {
        MeasuredServer server = measurement.server();
        return measurement.source()
                + (server == null ? "" : ", PostgreSQL " + server.version())
                + (measurement.from() == null ? "" : ", " + measurement.from().truncatedTo(ChronoUnit.SECONDS))
                + (measurement.to() == null ? "" : " to " + measurement.to().truncatedTo(ChronoUnit.SECONDS));
    }

    static List<String> notes(Measurement before, Measurement after, boolean sameCounters) {
        var notes = new ArrayList<String>();
        if (sameCounters) {
            notes.add(
                    "The counters went on counting: what was before is since they began, what is after is since the first look.");
        }
        lengths(notes, before, after);
        MeasuredServer then = before.server();
        MeasuredServer now = after.server();
        if (then != null && now != null) {
            servers(notes, then, now);
        }
        if (before.hiddenCalls() + after.hiddenCalls() > 0) {
            notes.add("Not in this comparison are " + before.hiddenCalls() + " calls before and " + after.hiddenCalls()
                    + " after whose text is hidden, or which are only counted together.");
        }
        before.notes().stream().filter(note -> after.notes().contains(note)).forEach(notes::add);
        only(notes, "Before: ", before, after);
        only(notes, "After: ", after, before);
        return notes;
    }

    private static void only(List<String> notes, String when, Measurement one, Measurement other) {
        one.notes().stream().filter(note -> !other.notes().contains(note)).forEach(note -> notes.add(when + note));
    }

    private static void lengths(List<String> notes, Measurement before, Measurement after) {
        if (before.period().isEmpty() || after.period().isEmpty()) {
            return;
        }
        Duration then = before.period().get();
        Duration now = after.period().get();
        double ratio = (double) then.toMillis() / Math.max(1, now.toMillis());
        if (ratio > LENGTHS || ratio < 1 / LENGTHS) {
            notes.add("The times are of different length, " + words(then) + " before and " + words(now)
                    + " after: other hours may ask other things.");
        } else if (now.compareTo(SHORT) < 0) {
            notes.add("Minutes show what is asked all the time, not what runs by the hour or the day.");
        }
    }

    private static String words(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + " h"
                : duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    private static void servers(List<String> notes, MeasuredServer then, MeasuredServer now) {
        if (!then.version().equals(now.version())) {
            notes.add("The server was PostgreSQL " + then.version() + " and is " + now.version() + ".");
        }
        var names = new TreeSet<>(then.settings().keySet());
        names.addAll(now.settings().keySet());
        for (String name : names) {
            String was = then.settings().getOrDefault(name, "as delivered");
            String is = now.settings().getOrDefault(name, "as delivered");
            if (!Objects.equals(was, is)) {
                notes.add("The setting " + name + " was " + was + " and is " + is + ".");
            }
        }
    }
}
