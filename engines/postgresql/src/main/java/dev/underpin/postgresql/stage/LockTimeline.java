package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.postgresql.LockModes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what was seen at moments together to spans. */
final class LockTimeline {

    /** What others have to wait for at all, and what is long enough to be told of. */
    private static final int NOTABLE_STRENGTH = LockModes.of("ShareLock").strength();

    private static final double NOTABLE_MILLISECONDS = 20;
    private static final int KEPT_AT_MOST = 20_000;

    /**
     * A lock at one moment, of a table or of an index of it.
     *
     * @param mode in the server's letters
     */
    record Held(int session, ObjectName table, String mode, boolean plan, boolean granted) {}

    private record Key(int session, ObjectName table, String mode) {}

    private static final class Span {
        private final boolean plan;
        private final double from;
        private final double unseen;
        private double granted = -1;

        /** @param unseen when it was not there yet: it may have begun a moment later */
        private Span(boolean plan, double from, double unseen) {
            this.plan = plan;
            this.from = from;
            this.unseen = unseen;
        }
    }

    private final Map<Key, Span> open = new HashMap<>();
    private final List<LockSpan> over = new ArrayList<>();
    private double before;

    synchronized void saw(double now, List<Held> seen) {
        var here = new HashMap<Key, Held>();
        // Where one of a table's indexes is waited for, the table is.
        seen.forEach(held -> here.merge(
                new Key(held.session(), held.table(), held.mode()), held, (one, other) -> one.granted() ? other : one));
        here.forEach((key, held) -> {
            Span span = open.computeIfAbsent(key, absent -> new Span(held.plan(), now, before));
            if (held.granted() && span.granted < 0) {
                span.granted = now;
            }
        });
        open.entrySet().removeIf(entry -> {
            boolean gone = !here.containsKey(entry.getKey());
            if (gone) {
                keep(entry.getKey(), entry.getValue(), now);
            }
            return gone;
        });
        before = now;
    }

    private void keep(Key key, Span span, double now) {
        LockMode mode = LockModes.of(key.mode());
        double until = span.granted < 0 ? now : span.granted;
        double waited = until - span.from;
        double held = span.plan && span.granted >= 0 ? now - span.granted : 0;
        boolean notable =
                mode.strength() >= NOTABLE_STRENGTH || now - span.unseen >= NOTABLE_MILLISECONDS || !span.plan;
        if (notable && over.size() < KEPT_AT_MOST) {
            over.add(new LockSpan(key.table(), mode, span.plan, span.from, waited, held));
        }
    }

    synchronized List<LockSpan> spans() {
        return over.stream().sorted(Comparator.comparing(LockSpan::from)).toList();
    }
}
