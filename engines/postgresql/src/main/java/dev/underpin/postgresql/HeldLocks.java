package dev.underpin.postgresql;

import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The strongest lock a session holds on each relation, by oid. */
record HeldLocks(Map<Long, LockMode> byRelation) {

    static final HeldLocks NONE = new HeldLocks(Map.of());

    /** Locks that are new, or stronger than before. */
    HeldLocks since(HeldLocks before) {
        var fresh = new HashMap<Long, LockMode>();
        byRelation.forEach((relation, mode) -> {
            LockMode then = before.byRelation.get(relation);
            if (then == null || mode.compareTo(then) > 0) {
                fresh.put(relation, mode);
            }
        });
        return new HeldLocks(fresh);
    }

    /** With the relations' names, tables first, strongest first. What is none of the user's is left out. */
    List<Lock> named(Shape before, Shape after, Set<Shape.Key> old) {
        var strongest = new HashMap<Relation, LockMode>(); // an index that is built anew has two oids and one name
        byRelation.forEach((oid, mode) -> {
            Relation relation = before.named(oid, old);
            Relation named = relation != null ? relation : after.named(oid, old);
            if (named != null) {
                strongest.merge(named, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        });
        return sorted(strongest);
    }

    /** Strongest first, tables first. */
    static List<Lock> sorted(Map<Relation, LockMode> strongest) {
        var locks = new ArrayList<Lock>();
        strongest.forEach((relation, mode) -> locks.add(new Lock(relation, mode)));
        locks.sort((one, other) -> {
            int byStrength = other.mode().compareTo(one.mode());
            int byKind = one.relation().kind().compareTo(other.relation().kind());
            int byName = one.relation().name().compareTo(other.relation().name());
            return byStrength != 0 ? byStrength : byKind != 0 ? byKind : byName;
        });
        return locks;
    }
}
