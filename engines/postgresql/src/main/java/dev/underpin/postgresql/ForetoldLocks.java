package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The locks that a transaction holds by now, as far as its statements tell, under the names that relations have by now. */
final class ForetoldLocks {

    private final Map<ObjectName, Lock> held = new LinkedHashMap<>();

    /** Of these, what is not held that strongly already. */
    List<Lock> beyond(List<Lock> locks) {
        return locks.stream()
                .filter(lock -> {
                    Lock now = held.get(lock.relation().name());
                    return now == null || lock.mode().compareTo(now.mode()) > 0;
                })
                .toList();
    }

    /** What a statement took, and then made of the names. */
    void add(List<Lock> taken, List<Difference> differences) {
        taken.forEach(lock -> held.put(lock.relation().name(), lock));
        for (Difference difference : differences) {
            if (difference instanceof Difference.Altered altered) {
                ObjectName before = altered.before().subject().owner();
                ObjectName after = altered.after().subject().owner();
                boolean whole = altered.before().subject().part() == null;
                if (whole && before != null && after != null && !before.equals(after)) {
                    renamed(before, after);
                }
            }
        }
    }

    private void renamed(ObjectName before, ObjectName after) {
        Lock lock = held.remove(before);
        if (lock != null) {
            Relation relation = lock.relation();
            held.put(after, new Lock(new Relation(after, relation.kind(), after, relation.fresh()), lock.mode()));
        }
    }

    List<Lock> sorted() {
        var strongest = new HashMap<Relation, LockMode>();
        held.values().forEach(lock -> strongest.put(lock.relation(), lock.mode()));
        return HeldLocks.sorted(strongest);
    }

    void letGo() {
        held.clear();
    }
}
