package dev.underpin.workload;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL jsonlog (15 and newer), or the records in which CloudNativePG passes a csvlog on: one JSON object a line. */
final class JsonLog implements LineSink {

    /** What the two call the same things. */
    private record Names(
            String prefix,
            String time,
            String session,
            String database,
            String application,
            String severity,
            String statement) {}

    private static final Names SERVER =
            new Names("", "timestamp", "session_id", "dbname", "application_name", "error_severity", "statement");
    private static final Names CLOUD_NATIVE = new Names(
            "record.", "log_time", "session_id", "database_name", "application_name", "error_severity", "query");

    private final ServerLog log;
    private final Collector collector;
    private final Notes notes;
    private final Timestamps timestamps = new Timestamps();

    JsonLog(ServerLog log, Collector collector, Notes notes) {
        this.log = log;
        this.collector = collector;
        this.notes = notes;
    }

    /** Whether a line is a message of a server. */
    static boolean recognises(Map<String, String> members) {
        return members.containsKey("error_severity") || members.containsKey("record.error_severity");
    }

    @Override
    public void line(String line) {
        Map<String, String> members = FlatJson.of(line);
        if (members == null) {
            if (!line.isBlank()) {
                notes.passedOver("lines that are no whole JSON object");
            }
            return;
        }
        if (!recognises(members)) {
            notes.passedOver("JSON objects of something else than the server");
            return;
        }
        take(members, members.containsKey("error_severity") ? SERVER : CLOUD_NATIVE);
    }

    private void take(Map<String, String> members, Names names) {
        String stamp = text(members, names, names.time());
        long time = stamp == null ? Timestamps.NONE : timestamps.millis(stamp, 0, stamp.length());
        if (time != Timestamps.NONE) {
            collector.seen(time);
        }
        String session = text(members, names, names.session());
        String message = text(members, names, "message");
        String severity = text(members, names, names.severity());
        log.take(new LogEntry(
                time,
                session == null ? "" : session,
                text(members, names, names.database()),
                text(members, names, names.application()),
                severity == null ? "" : severity,
                message == null ? "" : message,
                0,
                text(members, names, "detail"),
                text(members, names, names.statement())));
    }

    private static @Nullable String text(Map<String, String> members, Names names, String name) {
        String value = members.get(names.prefix() + name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Override
    public void end() {}
}
