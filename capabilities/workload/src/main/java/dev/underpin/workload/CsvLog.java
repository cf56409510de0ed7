package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL csvlog, of 23 columns (12 and older) to 26 (14 and newer). Quoted columns may go over many lines. */
final class CsvLog implements LineSink {
    private static final int TIME = 0;
    private static final int DATABASE = 2;
    private static final int SESSION = 5;
    private static final int SEVERITY = 11;
    private static final int MESSAGE = 13;
    private static final int DETAIL = 14;
    private static final int QUERY = 19;
    private static final int APPLICATION = 22;
    private static final int LEAST = 23;
    private static final int MOST = 30;
    private static final int LONGEST_RECORD = 16 << 20;

    private final ServerLog log;
    private final Collector collector;
    private final Notes notes;
    private final Timestamps timestamps = new Timestamps();
    private @Nullable StringBuilder growing;
    private boolean insideQuotes;

    CsvLog(ServerLog log, Collector collector, Notes notes) {
        this.log = log;
        this.collector = collector;
        this.notes = notes;
    }

    /** Whether a line is the beginning of a record: a time, names in quotes, a session. */
    static boolean begins(String line) {
        if (Timestamps.end(line, 0, true) < 0) {
            return false;
        }
        List<String> fields = fields(line);
        return fields.size() > SESSION && fields.get(SESSION).matches("[0-9a-f]+\\.[0-9a-f]+");
    }

    @Override
    public void line(String line) {
        boolean odd = false;
        for (int quote = line.indexOf('"'); quote >= 0; quote = line.indexOf('"', quote + 1)) {
            odd = !odd;
        }
        StringBuilder record = growing;
        if (record == null && !odd) {
            record(line);
            return;
        }
        if (record == null) {
            growing = new StringBuilder(line);
            insideQuotes = true;
            return;
        }
        if (record.length() < LONGEST_RECORD) {
            record.append('\n').append(line);
        }
        insideQuotes ^= odd;
        if (!insideQuotes) {
            growing = null;
            record(record.toString());
        }
    }

    private void record(String text) {
        List<String> fields = fields(text);
        if (fields.size() < LEAST) {
            notes.passedOver("records of fewer than " + LEAST + " columns");
            return;
        }
        String stamp = fields.get(TIME);
        long time = timestamps.millis(stamp, 0, stamp.length());
        if (time == Timestamps.NONE) {
            notes.passedOver("records that begin with no time");
            return;
        }
        collector.seen(time);
        log.take(new LogEntry(
                time,
                fields.get(SESSION),
                filled(fields.get(DATABASE)),
                filled(fields.get(APPLICATION)),
                fields.get(SEVERITY),
                fields.get(MESSAGE),
                0,
                filled(fields.get(DETAIL)),
                filled(fields.get(QUERY))));
    }

    private static @Nullable String filled(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<String> fields(String record) {
        List<String> fields = new ArrayList<>(MOST);
        int at = 0;
        while (at <= record.length() && fields.size() < MOST) {
            int end;
            if (at < record.length() && record.charAt(at) == '"') {
                end = closing(record, at + 1);
                String value = record.substring(at + 1, end);
                fields.add(value.indexOf('"') < 0 ? value : value.replace("\"\"", "\""));
                end = Math.min(end + 1, record.length());
            } else {
                int comma = record.indexOf(',', at);
                end = comma < 0 ? record.length() : comma;
                fields.add(record.substring(at, end));
            }
            at = end + 1;
        }
        return fields;
    }

    private static int closing(String record, int from) {
        int at = from;
        while (true) {
            int quote = record.indexOf('"', at);
            if (quote < 0) {
                return record.length();
            }
            if (!record.startsWith("\"\"", quote)) {
                return quote;
            }
            at = quote + 2;
        }
    }

    @Override
    public void end() {
        if (growing != null) {
            growing = null;
            notes.passedOver("records that are cut off at the end of the file");
        }
    }
}
