package dev.underpin.model.effect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What running one statement did.
 *
 * @param locks taken or strengthened by this statement, the strongest per relation
 * @param held by its transaction already when it began
 * @param settings in force when it began: the engine's timeouts, by name
 * @param inTransaction whether it ran in a transaction together with others
 * @param took on scratch, without waiting
 * @param walBytes written to the log; -1 where the engine does not tell
 * @param notes what was done otherwise than asked, and why: a role that was made, a setting that was left out
 * @param failure why it did not run; null where it did
 */
public record Effect(
        List<Lock> locks,
        List<Lock> held,
        List<Rewrite> rewrites,
        List<Scan> scans,
        List<RowsTouched> rows,
        List<Difference> differences,
        Map<String, String> settings,
        boolean inTransaction,
        Duration took,
        long walBytes,
        List<String> notes,
        @Nullable Failure failure) {

    /** Nothing is known to have happened. */
    public static final Effect NONE = new Effect(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            false,
            Duration.ZERO,
            -1,
            List.of(),
            null);

    public Effect {
        locks = List.copyOf(locks);
        held = List.copyOf(held);
        rewrites = List.copyOf(rewrites);
        scans = List.copyOf(scans);
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
        settings = Map.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** The same, as seen outside of the transaction in which it was refused. */
    public Effect refused(Failure why) {
        return new Effect(locks, held, rewrites, scans, rows, differences, settings, true, took, walBytes, notes, why);
    }

    public boolean ran() {
        return failure == null;
    }
}
