package dev.underpin.tune;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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

    private record Known(BitSet seen, BitSet used, double cost) {
        private boolean isPossible(BitSet among) {
            return holds(among, used);
        }

        private boolean isTheBest(BitSet among) {
            return isPossible(among) && holds(seen, among);
        }
    }

    private final Twin twin;
    private final Set<ObjectName> standing;
    private final UnaryOperator<ObjectName> top;
    private final List<ObjectName> names = new ArrayList<>();
    private final Map<ObjectName, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> relevant = new HashMap<>();
    private final Map<String, List<Known>> known = new HashMap<>();
    private int calls;

    CostBook(Twin twin, StandingIndexes standing) {
        this.twin = twin;
        this.standing = standing.movable().stream().map(Standing::name).collect(Collectors.toUnmodifiableSet());
        this.top = standing::top;
    }

    /** Only these can be of use to a query. */
    void relevant(String query, Collection<ObjectName> indexes) {
        ofUse(query).or(bits(indexes));
    }

    private BitSet ofUse(String query) {
        return relevant.computeIfAbsent(query, any -> new BitSet());
    }

    @Override
    public BitSet bits(Collection<ObjectName> seen) {
        var bits = new BitSet();
        seen.forEach(index -> bits.set(number(index)));
        return bits;
    }

    private int number(ObjectName index) {
        return numbers.computeIfAbsent(index, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    private Set<ObjectName> named(BitSet bits) {
        return bits.stream().mapToObj(names::get).collect(Collectors.toSet());
    }

    private static boolean holds(BitSet all, BitSet some) {
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (!all.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isRelevant(String query, ObjectName index) {
        return ofUse(query).get(number(index));
    }

    @Override
    public double cost(String query, BitSet seen) {
        return entry(query, seen).cost();
    }

    @Override
    public BitSet used(String query, BitSet seen) {
        return entry(query, seen).used();
    }

    @Override
    public double atLeast(String query, BitSet seen) {
        return atLeast(entries(query), among(query, seen));
    }

    @Override
    public double atMost(String query, BitSet seen) {
        Known possible = possible(entries(query), seen);
        return possible == null ? Double.POSITIVE_INFINITY : possible.cost();
    }

    /** The same, asked again: what an index tells the planner may change a plan that does not use it. */
    double asked(String query, BitSet seen) {
        Known entry = ask(query, seen);
        entries(query).addFirst(entry);
        return entry.cost();
    }

    /** The same queries by what is known already, as dear as they can be. */
    Costs known() {
        return new Costs() {
            @Override
            public BitSet bits(Collection<ObjectName> seen) {
                return CostBook.this.bits(seen);
            }

            @Override
            public double cost(String query, BitSet seen) {
                return atMost(query, seen);
            }

            @Override
            public BitSet used(String query, BitSet seen) {
                Known possible = possible(entries(query), seen);
                return possible == null ? new BitSet() : possible.used();
            }

            @Override
            public double atLeast(String query, BitSet seen) {
                return atMost(query, seen);
            }

            @Override
            public double atMost(String query, BitSet seen) {
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

    private Known entry(String query, BitSet seen) {
        BitSet among = among(query, seen);
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

    private static double atLeast(List<Known> entries, BitSet among) {
        double least = 0;
        for (Known entry : entries) {
            if (entry.cost() > least && holds(entry.seen(), among)) {
                least = entry.cost();
            }
        }
        return least;
    }

    private static @Nullable Known possible(List<Known> entries, BitSet among) {
        Known best = null;
        for (Known entry : entries) {
            if ((best == null || entry.cost() < best.cost()) && entry.isPossible(among)) {
                best = entry;
            }
        }
        return best;
    }

    private BitSet among(String query, BitSet seen) {
        BitSet among = (BitSet) seen.clone();
        among.and(ofUse(query));
        return among;
    }

    /** Of all that is seen, not only of what is relevant: so little changes from one query to the next. */
    private Known ask(String query, BitSet seen) {
        calls++;
        Set<ObjectName> all = named(seen);
        Set<ObjectName> shown = new HashSet<>(all);
        shown.removeAll(standing);
        Set<ObjectName> hidden = new HashSet<>(standing);
        hidden.removeAll(all);
        PlanCost answer = twin.cost(query, new IndexChoice(shown, hidden));
        Set<ObjectName> used = answer.indexes().stream().map(top).collect(Collectors.toSet());
        used.retainAll(all);
        relevant(query, used);
        return new Known(among(query, seen), bits(used), answer.cost());
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
