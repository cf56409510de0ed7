package dev.underpin.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tallies by database and fingerprint, found without making an object for the question. */
final class TallyTable {
    private static final long APART = 0x9e3779b97f4a7c15L;

    private final Map<String, Long> databases = new HashMap<>();
    private @Nullable String lastDatabase;
    private long lastSalt;
    private long[] keys = new long[1024];
    private @Nullable Tally[] found = new @Nullable Tally[1024];
    private int size;

    /** What stands for a fingerprint in a database. */
    long key(@Nullable String database, long fingerprint) {
        if (database == null) {
            return fingerprint;
        }
        if (!database.equals(lastDatabase)) {
            lastDatabase = database;
            lastSalt = databases.computeIfAbsent(database, name -> (databases.size() + 1) * APART);
        }
        return fingerprint ^ lastSalt;
    }

    @Nullable
    Tally get(long key) {
        int at = slot(key);
        while (found[at] != null) {
            if (keys[at] == key) {
                return found[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        return null;
    }

    void put(long key, Tally tally) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = slot(key);
        while (found[at] != null) {
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        found[at] = tally;
        size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Tally[] old = found;
        keys = new long[oldKeys.length * 2];
        found = new @Nullable Tally[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < old.length; i++) {
            Tally tally = old[i];
            if (tally != null) {
                put(oldKeys[i], tally);
            }
        }
    }

    private int slot(long key) {
        return (int) ((key ^ (key >>> 32)) & (keys.length - 1));
    }

    int size() {
        return size;
    }

    List<Tally> all() {
        List<Tally> all = new ArrayList<>();
        for (Tally tally : found) {
            if (tally != null) {
                all.add(tally);
            }
        }
        return all;
    }

    /** Keeps only these. */
    void retain(List<Tally> kept) {
        Map<Tally, Long> keysOf = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            Tally tally = found[i];
            if (tally != null) {
                keysOf.put(tally, keys[i]);
            }
        }
        Arrays.fill(found, null);
        size = 0;
        for (Tally tally : kept) {
            put(keysOf.getOrDefault(tally, 0L), tally);
        }
    }
}
