package dev.underpin.postgresql;

import dev.underpin.model.effect.LockMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table-level lock modes, weakest first, by the names that {@code pg_locks} gives them
 * (postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES).
 */
public final class LockModes {

    private static final List<LockMode> ALL = List.of(
            new LockMode("ACCESS SHARE", 1, false, false),
            new LockMode("ROW SHARE", 2, false, false),
            new LockMode("ROW EXCLUSIVE", 3, false, false),
            new LockMode("SHARE UPDATE EXCLUSIVE", 4, false, false),
            new LockMode("SHARE", 5, false, true),
            new LockMode("SHARE ROW EXCLUSIVE", 6, false, true),
            new LockMode("EXCLUSIVE", 7, false, true),
            new LockMode("ACCESS EXCLUSIVE", 8, true, true));

    private static final Map<String, LockMode> BY_LETTERS = ALL.stream()
            .collect(Collectors.toMap(
                    mode -> mode.name().replace(" ", "").toLowerCase(java.util.Locale.ROOT), Function.identity()));

    private LockModes() {}

    /** @param name as in {@code pg_locks}: {@code ShareUpdateExclusiveLock} */
    public static LockMode of(String name) {
        LockMode mode = BY_LETTERS.get(name.replaceFirst("Lock$", "").toLowerCase(java.util.Locale.ROOT));
        if (mode == null) {
            throw new IllegalStateException("no lock mode is called " + name);
        }
        return mode;
    }
}
