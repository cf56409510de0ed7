package dev.underpin.workload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says when a session is over: {@code disconnection: session time: 0:00:00.012 user=shop …}. */
final class Disconnection {
    private static final String BEGINNING = "disconnection: session time: ";
    private static final Pattern TIME = Pattern.compile(BEGINNING + "(\\d+):(\\d\\d):(\\d\\d)\\.(\\d{3}) .*");

    private Disconnection() {}

    /** How long the session was there, in milliseconds; -1 where it is not over, or the log does not say which it is. */
    static double lifetime(LogEntry entry) {
        if (entry.session().isEmpty() || !entry.begins(BEGINNING)) {
            return -1;
        }
        Matcher time = TIME.matcher(entry.message());
        return time.matches() ? ((part(time, 1) * 60 + part(time, 2)) * 60 + part(time, 3)) * 1000 + part(time, 4) : -1;
    }

    private static double part(Matcher time, int group) {
        return Double.parseDouble(time.group(group));
    }
}
