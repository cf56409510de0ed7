package dev.underpin.lint;

import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of a statement that no rule minds why that is so. */
final class Harmless {

    private Harmless() {}

    /** Null where the statement did not run, or was not run at all. */
    static @Nullable String why(LintedStatement statement) {
        if (!statement.wasRun() || statement.failure().isPresent()) {
            return null;
        }
        if (!statement.effect().notes().isEmpty()) {
            return "not run: " + String.join("; ", statement.effect().notes());
        }
        Optional<LockMode> strongest = statement.locks().map(Lock::mode).max(Comparator.naturalOrder());
        boolean rewrites = statement.rewritten().findAny().isPresent();
        boolean scans = statement.scans().findAny().isPresent();
        boolean blocks = Stream.concat(statement.locks(), statement.held())
                .anyMatch(lock -> lock.mode().blocksWrites());
        if (blocks && (rewrites || scans)) {
            return null; // whoever is kept waiting may notice, whether a rule tells or not
        }
        if (strongest.isEmpty()) {
            return withoutLock(statement);
        }
        long milliseconds = Math.max(1, statement.effect().took().toMillis());
        String lock = strongest.get() + " for " + milliseconds + " ms on scratch";
        if (!strongest.get().blocksWrites()) {
            return "blocks neither reads nor writes: " + strongest.get() + (scans ? ", while it reads the table" : "");
        }
        return "catalog only: no rewrite, no scan, " + lock;
    }

    private static String withoutLock(LintedStatement statement) {
        boolean fresh = statement.effect().locks().stream()
                .anyMatch(lock -> lock.relation().fresh());
        boolean changed = statement.effect().differences().stream()
                .anyMatch(difference -> !difference.entry().fresh());
        if (fresh || !changed) {
            return fresh ? "touches only what this migration made itself" : "touches no existing table";
        }
        return statement.held().findAny().isPresent()
                ? "catalog only, under a lock that is held already"
                : "catalog only, without a lock on any table";
    }
}
