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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What queries cost with which indexes, asked of the planner as seldom as can be. A plan that was chosen among some indexes and uses a few of
 * them is also the one that is chosen among any of them with these few. What is there and could go counts among them like what could come.
 */
final class CostBook {

    private record Known(Set<ObjectName> seen, Set<ObjectName> used, double cost) {}

    private final Twin twin;
    private final Set<ObjectName> standing;
    private final UnaryOperator<ObjectName> top;
    private final Map<String, Set<ObjectName>> relevant = new HashMap<>();
    private final Map<String, List<Known>> known = new HashMap<>();
    private int calls;

    CostBook(Twin twin, StandingIndexes standing) {
        this.twin = twin;
        this.standing = standing.movable().stream().map(Standing::name).collect(Collectors.toUnmodifiableSet());
        this.top = standing::top;
    }

    /** Only these can be of use to a query. */
    void relevant(String query, Set<ObjectName> indexes) {
        relevant.computeIfAbsent(query, any -> new HashSet<>()).addAll(indexes);
    }

    boolean isRelevant(String query, ObjectName index) {
        return relevant.getOrDefault(query, Set.of()).contains(index);
    }

    /** @param seen those that could come or go and that the planner is to see */
    double cost(String query, Set<ObjectName> seen) {
        return entry(query, seen).cost();
    }

    /** The indexes among them that the plan uses. */
    Set<ObjectName> used(String query, Set<ObjectName> seen) {
        return entry(query, seen).used();
    }

    /** No more than it costs then, without asking: with more there, it cost this. */
    double atLeast(String query, Set<ObjectName> seen) {
        Set<ObjectName> among = among(query, seen);
        double least = 0;
        for (Known entry : known.getOrDefault(query, List.of())) {
            if (entry.seen().containsAll(among)) {
                least = Math.max(least, entry.cost());
            }
        }
        return least;
    }

    /** The same, asked again: what an index tells the planner may change a plan that does not use it. */
    double asked(String query, Set<ObjectName> seen) {
        Known entry = ask(query, among(query, seen));
        known.computeIfAbsent(query, any -> new ArrayList<>()).addFirst(entry);
        return entry.cost();
    }

    private Known entry(String query, Set<ObjectName> seen) {
        Set<ObjectName> among = among(query, seen);
        List<Known> entries = known.computeIfAbsent(query, any -> new ArrayList<>());
        for (Known entry : entries) {
            if (among.containsAll(entry.used()) && entry.seen().containsAll(among)) {
                return entry;
            }
        }
        Known entry = ask(query, among);
        entries.add(entry);
        return entry;
    }

    private Set<ObjectName> among(String query, Set<ObjectName> seen) {
        Set<ObjectName> among = new HashSet<>(seen);
        among.retainAll(relevant.getOrDefault(query, Set.of()));
        return among;
    }

    private Known ask(String query, Set<ObjectName> among) {
        calls++;
        Set<ObjectName> shown = new HashSet<>(among);
        shown.removeAll(standing);
        Set<ObjectName> hidden = new HashSet<>(relevant.getOrDefault(query, Set.of()));
        hidden.retainAll(standing);
        hidden.removeAll(among);
        PlanCost answer = twin.cost(query, new IndexChoice(shown, hidden));
        Set<ObjectName> used = answer.indexes().stream().map(top).collect(Collectors.toSet());
        used.retainAll(among);
        return new Known(Set.copyOf(among), Set.copyOf(used), answer.cost());
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
