package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Chooses indexes for a whole workload: what nothing misses goes; then comes what brings most for its room; then one is exchanged for another. The
 * heaviest queries are thought of first, and what they alone would have is offered before the others are looked at.
 */
public final class IndexSearch {

    /** Less than this share of what the workload costs is noise. */
    private static final double WORTH_WHILE = 1e-4;

    private static final int EARLY_BATCHES = 2;

    private final Twin twin;
    private final Phrasing phrasing;
    private final List<TuneQuery> queries;
    private final StandingIndexes standing;
    private final CostBook book;
    private final CandidatePool pool;
    private final Choices choices;

    public IndexSearch(
            Twin twin,
            Phrasing phrasing,
            List<TuneQuery> queries,
            Set<IndexKind> kinds,
            StandingIndexes standing,
            Upkeep upkeep) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.queries = List.copyOf(queries);
        this.standing = standing;
        this.book = new CostBook(twin, standing);
        queries.forEach(query -> book.relevant(query.text(), standing.of(query.scans())));
        this.pool = new CandidatePool(twin, phrasing, book, kinds, standing);
        this.choices = new Choices(book, this.queries, standing, upkeep);
    }

    /**
     * All that pays, in the order in which it pays most.
     *
     * @param budget bytes more than today that may not be exceeded
     */
    public Curve curve(long budget) {
        return curve(budget, choice -> {});
    }

    /**
     * The same.
     *
     * @param meanwhile told of each choice that is better than all before, when it is found
     */
    public Curve curve(long budget, Consumer<Choice> meanwhile) {
        double before = today().cost();
        double noise = before * WORTH_WHILE;
        var steps = new Steps(today(), meanwhile);
        var greedy = new Greedy(queries, book, choices, pool);
        Choice early = today();
        List<List<TuneQuery>> batches = batches(before);
        for (List<TuneQuery> batch : batches) {
            pool.think(batch);
            if (!batch.equals(batches.getLast())) {
                early = greedy.from(early, budget, noise, steps::tell);
            }
        }
        Choice at = greedy.from(steps.put(choices.lean(today())), budget, noise, steps::put);
        if (early.cost() < at.cost()) {
            at = steps.put(choices.lean(early));
        }
        at = steps.put(new Exchanges(book, choices, pool).from(at, budget, noise));
        at = steps.put(merged(at, budget));
        steps.put(fitting(new Proof(book, queries, choices).proven(choices.lean(at)), budget));
        return new Curve(before, steps.made(), choices.floor(pool.all()), book.calls(), pool.refused());
    }

    /** The heaviest queries with half of the cost, those with half of the rest, and all others. */
    private List<List<TuneQuery>> batches(double before) {
        List<TuneQuery> heaviest = queries.stream()
                .sorted(Comparator.comparingDouble((TuneQuery query) -> weighed(query))
                        .reversed())
                .toList();
        List<List<TuneQuery>> batches = new ArrayList<>();
        List<TuneQuery> batch = new ArrayList<>();
        double rest = before;
        double wanted = before / 2;
        for (TuneQuery query : heaviest) {
            batch.add(query);
            rest -= weighed(query);
            if (rest <= wanted && batches.size() < EARLY_BATCHES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                wanted = rest / 2;
            }
        }
        batches.add(batch);
        return batches;
    }

    private double weighed(TuneQuery query) {
        return query.weight() * cost(query, today());
    }

    /** What stays after all takes its room: then what came last, and pays least, does not come. */
    private Choice fitting(Choice proven, long budget) {
        Choice at = proven;
        while (at.bytes() > budget && !at.indexes().isEmpty()) {
            at = choices.without(at, List.copyOf(at.indexes()).getLast());
        }
        return at;
    }

    /** The database as it is. */
    public Choice today() {
        return choices.of(Set.of(), Set.of());
    }

    /** What one of the queries costs then. */
    public double cost(TuneQuery query, Choice choice) {
        return choices.cost(query, choice);
    }

    /** Whether one of the queries uses this then. */
    public boolean uses(TuneQuery query, Choice choice, ObjectName index) {
        return book.used(query.text(), choices.seen(choice.indexes(), choice.dropped()))
                .contains(index);
    }

    /** The same without one that was to come, and with what only it made superfluous. */
    public Choice without(Choice choice, Candidate index) {
        return choices.without(choice, index);
    }

    /** The same with one that was to go. */
    public Choice keeping(Choice choice, Standing index) {
        return choices.keeping(choice, index);
    }

    /** With everything that was thought of. */
    Choice everything() {
        return choices.of(pool.all(), Set.of());
    }

    CandidatePool pool() {
        return pool;
    }

    /** One for two, where that takes less room and no query misses either. */
    private Choice merged(Choice from, long budget) {
        Choice at = from;
        Set<ObjectName> tried = new HashSet<>();
        for (Candidate merger : Mergers.of(twin, phrasing, at, standing)) {
            if (tried.add(merger.name())) {
                queries.stream()
                        .filter(query -> query.scans().stream().anyMatch(merger::isOf))
                        .forEach(query -> book.relevant(query.text(), Set.of(merger.name())));
                Choice then = choices.with(at, Set.of(merger));
                if (then.bytes() < at.bytes()
                        && then.bytes() <= budget
                        && then.cost() <= at.cost() * (1 + WORTH_WHILE)) {
                    at = then;
                }
            }
        }
        return at;
    }
}
