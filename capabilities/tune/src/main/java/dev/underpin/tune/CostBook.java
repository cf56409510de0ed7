package dev.underpin.tune;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What queries cost with which indexes, asked of the planner as seldom as can be. A plan that was chosen among some indexes and uses a few of
 * them is also the one that is chosen among any of them with these few.
 */
final class CostBook {

    private record Known(Set<ObjectName> shown, Set<ObjectName> used, double cost) {}

    private final Twin twin;
    private final Map<String, Set<ObjectName>> relevant = new HashMap<>();
    private final Map<String, List<Known>> known = new HashMap<>();
    private int calls;

    CostBook(Twin twin) {
        this.twin = twin;
    }

    /** Only these can be of use to a query. */
    void relevant(String query, Set<ObjectName> candidates) {
        relevant.put(query, Set.copyOf(candidates));
    }

    boolean isRelevant(String query, ObjectName candidate) {
        return relevant.getOrDefault(query, Set.of()).contains(candidate);
    }

    double cost(String query, Set<ObjectName> shown) {
        return entry(query, shown).cost();
    }

    /** The indexes among them that the plan uses. */
    Set<ObjectName> used(String query, Set<ObjectName> shown) {
        return entry(query, shown).used();
    }

    private Known entry(String query, Set<ObjectName> shown) {
        Set<ObjectName> among = new HashSet<>(shown);
        among.retainAll(relevant.getOrDefault(query, Set.of()));
        List<Known> entries = known.computeIfAbsent(query, any -> new ArrayList<>());
        for (Known entry : entries) {
            if (among.containsAll(entry.used()) && entry.shown().containsAll(among)) {
                return entry;
            }
        }
        calls++;
        PlanCost answer = twin.cost(query, IndexChoice.with(among));
        Set<ObjectName> used = new HashSet<>(answer.indexes());
        used.retainAll(among);
        var entry = new Known(Set.copyOf(among), Set.copyOf(used), answer.cost());
        entries.add(entry);
        return entry;
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
