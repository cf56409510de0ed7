package dev.underpin.tune;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.tune.QueryCosts.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What queries cost with which indexes, asked of the planner as seldom as can be: where what is known leaves no doubt, nobody is asked. What is there
 * and could go counts among them like what could come.
 */
final class CostBook implements Costs {

    /** Less doubt about a query than this share of its cost is none. */
    private static final double SAME = 1e-4;

    private final Twin twin;
    private final Set<ObjectName> standing;
    private final UnaryOperator<ObjectName> top;
    private final List<ObjectName> names = new ArrayList<>();
    private final Map<ObjectName, Integer> numbers = new HashMap<>();
    private final Map<String, QueryCosts> queries = new HashMap<>();
    private int calls;

    CostBook(Twin twin, StandingIndexes standing) {
        this.twin = twin;
        this.standing = standing.movable().stream().map(Standing::name).collect(Collectors.toUnmodifiableSet());
        this.top = standing::top;
    }

    /** Only these can be of use to a query. */
    void relevant(String query, Collection<ObjectName> indexes) {
        of(query).relevant(bits(indexes));
    }

    private QueryCosts of(String query) {
        return queries.computeIfAbsent(query, any -> new QueryCosts());
    }

    @Override
    public int number(ObjectName index) {
        return numbers.computeIfAbsent(index, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    private Set<ObjectName> named(IndexBits bits) {
        return bits.numbers().mapToObj(names::get).collect(Collectors.toSet());
    }

    @Override
    public boolean isTouched(String query, IndexBits former, IndexBits then) {
        return of(query).isTouched(former, then);
    }

    @Override
    public double cost(String query, IndexBits seen) {
        return known(query, seen).cost();
    }

    @Override
    public IndexBits used(String query, IndexBits seen) {
        return known(query, seen).used();
    }

    @Override
    public double atLeast(String query, IndexBits seen) {
        return of(query).reckoned(seen).least();
    }

    @Override
    public double atMost(String query, IndexBits seen) {
        Known possible = of(query).reckoned(seen).possible();
        return possible == null ? Double.POSITIVE_INFINITY : possible.cost();
    }

    /** The same, asked again: what an index tells the planner may change a plan that does not use it. */
    double asked(String query, IndexBits seen) {
        Known answer = ask(query, seen);
        of(query).addFirst(answer);
        return answer.cost();
    }

    /** The same queries by what is known already, as dear as they can be. */
    Costs known() {
        return new Costs() {
            @Override
            public int number(ObjectName index) {
                return CostBook.this.number(index);
            }

            @Override
            public double cost(String query, IndexBits seen) {
                return atMost(query, seen);
            }

            @Override
            public IndexBits used(String query, IndexBits seen) {
                Known possible = of(query).reckoned(seen).possible();
                return possible == null ? IndexBits.NONE : possible.used();
            }

            @Override
            public double atLeast(String query, IndexBits seen) {
                return atMost(query, seen);
            }

            @Override
            public double atMost(String query, IndexBits seen) {
                return CostBook.this.atMost(query, seen);
            }

            @Override
            public boolean isTouched(String query, IndexBits former, IndexBits then) {
                return CostBook.this.isTouched(query, former, then);
            }
        };
    }

    private Known known(String query, IndexBits seen) {
        QueryCosts.Reckoned reckoned = of(query).reckoned(seen);
        Known possible = reckoned.possible();
        if (possible != null && (reckoned.sure() || possible.cost() <= reckoned.least() * (1 + SAME))) {
            return possible;
        }
        Known answer = ask(query, seen);
        of(query).add(answer);
        return answer;
    }

    /** Of all that is seen, not only of what is relevant: so little changes from one query to the next. */
    private Known ask(String query, IndexBits seen) {
        calls++;
        Set<ObjectName> all = named(seen);
        Set<ObjectName> shown = new HashSet<>(all);
        shown.removeAll(standing);
        Set<ObjectName> hidden = new HashSet<>(standing);
        hidden.removeAll(all);
        PlanCost answer = twin.cost(query, new IndexChoice(shown, hidden));
        Set<ObjectName> used = answer.indexes().stream().map(top).collect(Collectors.toSet());
        used.retainAll(all);
        return new Known(seen, bits(used), answer.cost());
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
