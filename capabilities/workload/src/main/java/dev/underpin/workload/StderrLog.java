package dev.underpin.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL log as text: each line with {@code log_line_prefix} and a severity, or with a tab if it goes on with the one before. DETAIL and
 * STATEMENT follow in lines of their own, between which other sessions may have written.
 */
final class StderrLog implements LineSink {
    private static final int MOST_OPEN = 2_000;
    private static final int LONGEST_MESSAGE = 4 << 20;

    private static final int GUESSES = 50;

    private final ServerLog log;
    private final Collector collector;
    private final Notes notes;
    private final Map<String, Message> open = new HashMap<>();
    private final List<LinePrefix> others = new ArrayList<>();
    private LinePrefix prefix;
    private int guesses;
    private @Nullable Message current;

    /** A message of one session, while more of it may come. */
    private static final class Message {
        private long time = Timestamps.NONE;
        private String session = "";
        private @Nullable String database;
        private @Nullable String application;
        private String severity = "";
        private String text = "";
        private int from;
        private @Nullable String detail;
        private @Nullable String statement;
        private @Nullable StringBuilder growing;
        private String part = "";

        private void begin(String newPart, String line, int at) {
            finish();
            part = newPart;
            switch (newPart) {
                case "DETAIL" -> detail = line.substring(at);
                case "STATEMENT" -> statement = line.substring(at);
                case "" -> {
                    text = line;
                    from = at;
                }
                default -> {}
            }
        }

        private void append(String line, int at) {
            StringBuilder builder = growing;
            if (builder == null) {
                String beginning = switch (part) {
                    case "DETAIL" -> detail;
                    case "STATEMENT" -> statement;
                    case "" -> text.substring(from);
                    default -> "";
                };
                builder = new StringBuilder(String.valueOf(beginning));
                growing = builder;
            }
            if (builder.length() < LONGEST_MESSAGE) {
                builder.append('\n').append(line, at, line.length());
            }
        }

        private void finish() {
            StringBuilder builder = growing;
            if (builder != null) {
                growing = null;
                begin(part, builder.toString(), 0);
            }
        }

        private LogEntry entry() {
            finish();
            return new LogEntry(time, session, database, application, severity, text, from, detail, statement);
        }
    }

    /** @param guessing whether the prefix may change on the way, as it does when a server is set up anew */
    StderrLog(LinePrefix prefix, boolean guessing, ServerLog log, Collector collector, Notes notes) {
        this.prefix = prefix;
        this.guesses = guessing ? GUESSES : 0;
        this.log = log;
        this.collector = collector;
        this.notes = notes;
    }

    @Override
    public void line(String line) {
        Message message = current;
        if (line.startsWith("\t")) {
            if (message != null) {
                message.append(line, 1);
            } else {
                notes.passedOver("lines that go on with something before the beginning of the file");
            }
        } else if (prefix.reads(line) || readsOtherwise(line)) {
            prefixed();
        } else if (!line.isBlank()) {
            current = null;
            notes.passedOver(
                    "lines that begin with no " + (prefix.prefix().isEmpty() ? "severity" : "log_line_prefix"));
        } else if (message != null) {
            message.append(line, 0);
        }
    }

    private boolean readsOtherwise(String line) {
        for (LinePrefix other : others) {
            if (other.reads(line)) {
                others.remove(other);
                others.add(prefix);
                prefix = other;
                return true;
            }
        }
        if (guesses > 0 && !line.isBlank()) {
            guesses--;
            LinePrefix guess = PrefixGuess.among(List.of(line));
            if (guess != null) {
                others.add(prefix);
                prefix = guess;
                notes.fact("log_line_prefix changes to '" + guess.prefix() + "' on the way.");
                return guess.reads(line);
            }
        }
        return false;
    }

    private void prefixed() {
        long time = prefix.time();
        if (time != Timestamps.NONE) {
            collector.seen(time);
        }
        String session = prefix.session();
        Message before = open.get(session);
        if (Severities.MORE.contains(prefix.severity())) {
            if (before != null) {
                before.begin(prefix.severity(), prefix.line(), prefix.message());
            }
            current = before;
            return;
        }
        Message message = before;
        if (message == null) {
            if (open.size() >= MOST_OPEN) {
                flush();
            }
            message = new Message();
            open.put(session, message);
        } else {
            log.take(message.entry());
            message.detail = null;
            message.statement = null;
        }
        message.time = time;
        message.session = session;
        message.database = prefix.database();
        message.application = prefix.application();
        message.severity = prefix.severity();
        message.begin("", prefix.line(), prefix.message());
        current = message;
    }

    private void flush() {
        open.values().forEach(message -> log.take(message.entry()));
        open.clear();
    }

    @Override
    public void end() {
        flush();
        current = null;
    }
}
