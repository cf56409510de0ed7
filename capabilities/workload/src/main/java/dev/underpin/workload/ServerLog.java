package dev.underpin.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Messages of a server in the order of its log, sorted by session; of many sessions, those that were heard of last are remembered. */
final class ServerLog {
    private static final int SESSIONS = 10_000;

    private final Consumer<Execution> counted;
    private final SessionEnd ended;
    private final Notes notes;
    private final Map<String, Session> sessions = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            if (size() > SESSIONS) {
                eldest.getValue().settle();
                return true;
            }
            return false;
        }
    };

    ServerLog(Consumer<Execution> counted, SessionEnd ended, Notes notes) {
        this.counted = counted;
        this.ended = ended;
        this.notes = notes;
    }

    void take(LogEntry entry) {
        Session session = sessions.computeIfAbsent(entry.session(), any -> new Session(counted, notes));
        session.take(entry);
        double lifetime = Disconnection.lifetime(entry);
        if (lifetime >= 0) {
            session.settle();
            sessions.remove(entry.session());
            ended.ended(session.trail(), lifetime);
        }
    }

    /** No more messages: counts what is open. */
    void end() {
        sessions.values().forEach(Session::settle);
        sessions.clear();
    }
}
