package dev.underpin.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session does in one go, a request for the most part: its queries in the order in which they came first, each with its {@link Repeat}s.
 * Of a fixed size: of more queries than there is room for, one that came once makes room.
 */
final class Unit {
    private static final int MOST = 16;
    private static final int MOST_SEEN = 256;
    private static final int LOOKS = 4;

    private final List<Repeat> repeats = new ArrayList<>(4);
    private int size;
    private final List<Call> looks = new ArrayList<>(0);
    private long[] seen = new long[16];
    private int seenSize;
    private boolean wrote;
    private int lookCount;
    private int nextLook;
    private int calls;
    private @Nullable Repeat latest;

    /** How many queries there are. */
    int size() {
        return size;
    }

    /** A query, in the order in which they came first. */
    Repeat repeat(int index) {
        return repeats.get(index);
    }

    /** Whether this is what the unit began with, and other things ran since. */
    boolean beginsAgain(Tally tally) {
        return calls > 1
                && size > 1
                && repeats.getFirst().tally() == tally
                && latest != null
                && latest.tally() != tally;
    }

    void add(Call call, double gap, int transaction) {
        calls++;
        boolean fresh = see(call.hash());
        QueryShape shape = call.shape();
        Repeat repeat = find(call.tally());
        if (repeat == null) {
            repeat = begin(call, transaction);
        } else {
            repeat.again(call, gap, fresh, transaction, latest == null ? null : latest.tally());
            if (!fresh && !shape.writes() && !shape.locks() && !wrote) {
                repeat.needless(call);
            }
        }
        latest = repeat;
        wrote |= shape.writes();
    }

    private @Nullable Repeat find(Tally tally) {
        for (int i = size - 1; i >= 0; i--) {
            if (repeats.get(i).tally() == tally) {
                return repeats.get(i);
            }
        }
        return null;
    }

    private Repeat begin(Call call, int transaction) {
        if (size == MOST) {
            int last = 0;
            while (last < size - 1 && repeats.get(last).count() > 1) {
                last++;
            }
            repeats.add(repeats.remove(last));
            size--;
        }
        if (size == repeats.size()) {
            repeats.add(new Repeat(call, transaction));
        } else {
            repeats.get(size).begin(call, transaction);
        }
        return repeats.get(size++);
    }

    /** Whether a hash was not there yet; of very many, the former are forgotten. */
    private boolean see(long hash) {
        if (seenSize * 2 >= seen.length) {
            grow();
        }
        int at = (int) (hash ^ hash >>> 32) & seen.length - 1;
        while (seen[at] != 0) {
            if (seen[at] == hash) {
                return false;
            }
            at = at + 1 & seen.length - 1;
        }
        seen[at] = hash;
        seenSize++;
        return true;
    }

    private void grow() {
        long[] old = seen;
        seenSize = 0;
        if (old.length == MOST_SEEN) {
            Arrays.fill(old, 0);
            return;
        }
        seen = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                see(hash);
            }
        }
    }

    /** Remembers a row that was looked for; the last few are. */
    void looked(Call call) {
        nextLook = (nextLook + 1) % LOOKS;
        int at = lookCount < LOOKS ? lookCount++ : nextLook;
        if (at == looks.size()) {
            looks.add(call.copy());
        } else {
            looks.get(at).become(call);
        }
    }

    /** What looked for the row that a call inserts, and is forgotten with that; null where nothing did. */
    @Nullable
    Tally lookedFor(Call insert) {
        for (int i = 0; i < lookCount; i++) {
            Call look = looks.get(i);
            if (sameKey(look, insert)) {
                Collections.swap(looks, i, --lookCount);
                return look.tally();
            }
        }
        return null;
    }

    /** Whether what one compares equals what the other fills in, in all columns that both name. */
    private static boolean sameKey(Call look, Call insert) {
        QueryShape shape = look.shape();
        boolean any = false;
        if (!shape.table().equals(insert.shape().table())) {
            return false;
        }
        for (var column : shape.compared().entrySet()) {
            Integer place = insert.shape().compared().get(column.getKey());
            if (place != null && look.value(column.getValue()) != insert.value(place)) {
                return false;
            }
            any |= place != null;
        }
        return any;
    }

    void clear() {
        size = 0;
        lookCount = 0;
        if (seenSize > 0) {
            Arrays.fill(seen, 0);
        }
        seenSize = 0;
        calls = 0;
        wrote = false;
        latest = null;
    }
}
