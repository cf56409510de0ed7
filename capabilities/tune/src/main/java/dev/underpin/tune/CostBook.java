package dev.underpin.tune;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.PlanQuestion;
import dev.underpin.tune.QueryCosts.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What queries cost with which indexes, asked of the planner as seldom as can be: where what is known leaves no doubt, nobody is asked. What is there
 * and could go counts among them like what could come.
 */
final class CostBook implements Costs {

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

    /** About one query. */
    record Question(String query, IndexBits seen) {}

    @Override
    public void askAhead(Collection<String> texts, IndexBits seen) {
        askAhead(texts.stream().map(text -> new Question(text, seen)).toList());
    }

    /** The same of queries that see different indexes. */
    void askAhead(List<Question> questions) {
        List<Question> open = questions.stream()
                .distinct()
                .filter(question -> of(question.query()).known(question.seen()).isEmpty())
                .toList();
        List<Known> answers = ask(open);
        for (int i = 0; i < answers.size(); i++) {
            of(open.get(i).query()).add(answers.get(i));
        }
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
    public Bounds bounds(String query, IndexBits seen) {
        QueryCosts.Reckoned reckoned = of(query).reckoned(seen);
        return new Bounds(reckoned.least(), reckoned.most());
    }

    @Override
    public double floor(String query) {
        return of(query).floor();
    }

    /** Asks again, whatever is known: what an index tells the planner may change a plan that does not use it. */
    void askAgain(List<String> texts, IndexBits seen) {
        List<Known> answers =
                ask(texts.stream().map(text -> new Question(text, seen)).toList());
        for (int i = 0; i < answers.size(); i++) {
            of(texts.get(i)).addFirst(answers.get(i));
        }
    }

    /** The same queries by what is known already, as dear as they can be. */
    Costs known() {
        return new Costs() {
            @Override
            public int number(ObjectName index) {
                return CostBook.this.number(index);
            }

            @Override
            public void askAhead(Collection<String> texts, IndexBits seen) {
                // Nobody is asked.
            }

            @Override
            public double cost(String query, IndexBits seen) {
                return of(query).reckoned(seen).most();
            }

            @Override
            public IndexBits used(String query, IndexBits seen) {
                Known possible = of(query).reckoned(seen).possible();
                return possible == null ? IndexBits.NONE : possible.used();
            }

            @Override
            public Bounds bounds(String query, IndexBits seen) {
                double most = cost(query, seen);
                return new Bounds(most, most);
            }

            @Override
            public double floor(String query) {
                return of(query).cheapest();
            }

            @Override
            public boolean isTouched(String query, IndexBits former, IndexBits then) {
                return CostBook.this.isTouched(query, former, then);
            }
        };
    }

    private Known known(String query, IndexBits seen) {
        Optional<Known> known = of(query).known(seen);
        if (known.isEmpty()) {
            askAhead(List.of(query), seen);
            known = of(query).known(seen);
        }
        return known.orElseThrow();
    }

    private List<Known> ask(List<Question> questions) {
        calls += questions.size();
        List<PlanCost> costs = twin.costs(questions.stream()
                .map(question -> new PlanQuestion(question.query(), choice(question.seen())))
                .toList());
        List<Known> answers = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            answers.add(known(costs.get(i), questions.get(i).seen()));
        }
        return answers;
    }

    /** Of all that is seen, not only of what is relevant: so little changes from one query to the next. */
    private IndexChoice choice(IndexBits seen) {
        Set<ObjectName> all = named(seen);
        Set<ObjectName> shown = new HashSet<>(all);
        shown.removeAll(standing);
        Set<ObjectName> hidden = new HashSet<>(standing);
        hidden.removeAll(all);
        return new IndexChoice(shown, hidden);
    }

    private Known known(PlanCost answer, IndexBits seen) {
        Set<ObjectName> used = answer.indexes().stream().map(top).collect(Collectors.toSet());
        used.retainAll(named(seen));
        return new Known(seen, bits(used), answer.cost());
    }

    /** How often the planner was asked. */
    int calls() {
        return calls;
    }
}
