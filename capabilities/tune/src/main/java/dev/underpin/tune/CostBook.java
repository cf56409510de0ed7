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
import org.jspecify.annotations.Nullable;

/**
 * What queries cost with which indexes, asked of the planner as seldom as can be. A plan that needs only indexes that are there is possible; and with
 * fewer indexes no plan is cheaper. Where what is known leaves no doubt in between, nobody is asked. What is there and could go counts among them like what
 * could come.
 */
final class CostBook implements Costs {

    /** Less doubt about a query than this share of its cost is none. */
    private static final double SAME = 1e-4;

    private record Known(Set<ObjectName> seen, Set<ObjectName> used, double cost) {
        private boolean isPossible(Set<ObjectName> among) {
            return among.containsAll(used);
        }

        private boolean isTheBest(Set<ObjectName> among) {
            return isPossible(among) && seen.containsAll(among);
        }
    }

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

    @Override
    public boolean isRelevant(String query, ObjectName index) {
        return relevant.getOrDefault(query, Set.of()).contains(index);
    }

    @Override
    public double cost(String query, Set<ObjectName> seen) {
        return entry(query, seen).cost();
    }

    @Override
    public Set<ObjectName> used(String query, Set<ObjectName> seen) {
        return entry(query, seen).used();
    }

    @Override
    public double atLeast(String query, Set<ObjectName> seen) {
        return atLeast(entries(query), among(query, seen));
    }

    @Override
    public double atMost(String query, Set<ObjectName> seen) {
        Known possible = possible(entries(query), among(query, seen));
        return possible == null ? Double.POSITIVE_INFINITY : possible.cost();
    }

    /** The same, asked again: what an index tells the planner may change a plan that does not use it. */
    double asked(String query, Set<ObjectName> seen) {
        Known entry = ask(query, seen);
        entries(query).addFirst(entry);
        return entry.cost();
    }

    /** The same queries by what is known already, as dear as they can be. */
    Costs known() {
        return new Costs() {
            @Override
            public double cost(String query, Set<ObjectName> seen) {
                return atMost(query, seen);
            }

            @Override
            public Set<ObjectName> used(String query, Set<ObjectName> seen) {
                Known possible = possible(entries(query), among(query, seen));
                return possible == null ? Set.of() : possible.used();
            }

            @Override
            public double atLeast(String query, Set<ObjectName> seen) {
                return atMost(query, seen);
            }

            @Override
            public double atMost(String query, Set<ObjectName> seen) {
                return CostBook.this.atMost(query, seen);
            }

            @Override
            public boolean isRelevant(String query, ObjectName index) {
                return CostBook.this.isRelevant(query, index);
            }
        };
    }

    private List<Known> entries(String query) {
        return known.computeIfAbsent(query, any -> new ArrayList<>());
    }

    private Known entry(String query, Set<ObjectName> seen) {
        Set<ObjectName> among = among(query, seen);
        List<Known> entries = entries(query);
        for (Known entry : entries) {
            if (entry.isTheBest(among)) {
                return entry;
            }
        }
        Known possible = possible(entries, among);
        if (possible != null && possible.cost() <= atLeast(entries, among) * (1 + SAME)) {
            return possible;
        }
        Known entry = ask(query, seen);
        entries.add(entry);
        return entry;
    }

    private static double atLeast(List<Known> entries, Set<ObjectName> among) {
        double least = 0;
        for (Known entry : entries) {
            if (entry.cost() > least && entry.seen().containsAll(among)) {
                least = entry.cost();
            }
        }
        return least;
    }

    private static @Nullable Known possible(List<Known> entries, Set<ObjectName> among) {
        Known best = null;
        for (Known entry : entries) {
            if ((best == null || entry.cost() < best.cost()) && entry.isPossible(among)) {
                best = entry;
            }
        }
        return best;
    }

    private Set<ObjectName> among(String query, Set<ObjectName> seen) {
        Set<ObjectName> among = new HashSet<>(seen);
        among.retainAll(relevant.getOrDefault(query, Set.of()));
        return among;
    }

    /** Of all that is seen, not only of what is relevant: so little changes from one query to the next. */
    private Known ask(String query, Set<ObjectName> seen) {
        calls++;
        Set<ObjectName> shown = new HashSet<>(seen);
        shown.removeAll(standing);
        Set<ObjectName> hidden = new HashSet<>(standing);
        hidden.removeAll(seen);
        PlanCost answer = twin.cost(query, new IndexChoice(shown, hidden));
        Set<ObjectName> used = answer.indexes().stream().map(top).collect(Collectors.toSet());
        used.retainAll(seen);
        relevant(query, used);
        return new Known(Set.copyOf(among(query, seen)), Set.copyOf(used), answer.cost());
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
