package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Chooses indexes for a whole workload: what nothing misses goes; then comes what brings most for its room, or all comes, and
 * what is missed least for its room goes; then one is exchanged for another. The heaviest queries are thought of first, and what they alone would have is offered before the others are looked at.
 */
public final class IndexSearch {

    /** Less than this share of what the workload costs is noise. */
    private static final double WORTH_WHILE = 1e-4;

    private static final int EARLY_BATCHES = 6;

    /** What is so much dearer by the plans that are known is not asked about. */
    private static final double HOPELESS = 1.1;

    /** Exchanges are looked for with no more questions than this. */
    private static final int MOST_CALLS = 450;

    private final Twin twin;
    private final Phrasing phrasing;
    private final List<TuneQuery> queries;
    private final StandingIndexes standing;
    private final Upkeep upkeep;
    private final CostBook book;
    private final CandidatePool pool;
    private final Choices choices;
    private final Choices known;

    public IndexSearch(
            Twin twin,
            Phrasing phrasing,
            List<TuneQuery> queries,
            Set<IndexKind> kinds,
            StandingIndexes standing,
            Upkeep upkeep) {
        this(
                twin,
                phrasing,
                queries,
                standing,
                upkeep,
                new CandidatePool(twin, phrasing, new CostBook(twin, standing), kinds, standing));
    }

    private IndexSearch(
            Twin twin,
            Phrasing phrasing,
            List<TuneQuery> queries,
            StandingIndexes standing,
            Upkeep upkeep,
            CandidatePool pool) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.queries = List.copyOf(queries);
        this.standing = standing;
        this.upkeep = upkeep;
        this.pool = pool;
        this.book = pool.book();
        queries.forEach(query -> book.relevant(query.text(), standing.of(query.scans())));
        this.choices = new Choices(book, this.queries, standing, upkeep);
        this.known = new Choices(book.known(), this.queries, standing, upkeep);
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
        think(budget, noise, steps);
        Choice at = steps.put(choices.lean(today()));
        at = asked(new Greedy(known, pool).from(at, budget, noise, steps::put), steps);
        at = orThinned(at, budget, noise, steps);
        at = exchanged(at, budget, noise, steps);
        at = steps.put(merged(at, budget));
        Choice best = steps.put(fitting(new Proof(book, queries, choices).proven(choices.lean(at)), budget));
        // An index may make an estimate another one, and a plan dearer.
        double floor = Math.min(choices.floor(pool.all()), best.cost());
        return new Curve(before, steps.made(), floor, book.calls(), pool.refused());
    }

    /** For other texts of some of the queries. What is known of the rest stays known. */
    IndexSearch rewritten(Map<TuneQuery, TuneQuery> texts) {
        List<TuneQuery> then =
                queries.stream().map(query -> texts.getOrDefault(query, query)).toList();
        var search = new IndexSearch(twin, phrasing, then, standing, upkeep, pool);
        pool.think(List.copyOf(texts.values()));
        return search;
    }

    /** A choice that was made for other queries, by what these cost with it. */
    Choice weighed(Choice choice) {
        return choices.of(choice.indexes(), choice.dropped());
    }

    /** With what pays beside a choice. */
    Choice further(Choice from, long budget) {
        Choice at = new Greedy(known, pool).from(from, budget, today().cost() * WORTH_WHILE, choice -> {});
        return weighed(at);
    }

    /** Of the heaviest queries first, and of plain indexes for all before any others. Whoever waits is told what would be chosen by what is known so far. */
    private void think(long budget, double noise, Steps steps) {
        var greedy = new Greedy(known, pool);
        List<List<TuneQuery>> batches = batches(today().cost());
        for (List<TuneQuery> batch : batches) {
            pool.draft(batch);
            steps.tell(weighed(greedy.from(today(), budget, noise, steps::tell)));
        }
        pool.fit(batches.getFirst());
        steps.tell(weighed(greedy.from(today(), budget, noise, steps::tell)));
        for (List<TuneQuery> batch : batches.subList(1, batches.size())) {
            pool.fit(batch);
            greedy.from(today(), budget, noise, steps::tell);
        }
        // Whatever is chosen, no query costs less than with all of it.
        everything();
    }

    /** What was chosen by plans that were met costs no more than was thought; the planner says what it costs. */
    private Choice asked(Choice choice, Steps steps) {
        return steps.put(weighed(choice));
    }

    /** Begun from the other end, where that is cheaper. */
    private Choice orThinned(Choice at, long budget, double noise, Steps steps) {
        Choice thinned = new Thinning(known).from(known.of(pool.all(), at.dropped()), budget);
        Choice filled = new Greedy(known, pool).from(thinned, budget, noise, choice -> {});
        if (filled.cost() > at.cost() * HOPELESS) {
            return at;
        }
        Choice then = weighed(filled);
        return then.cost() < at.cost() ? steps.put(then) : at;
    }

    /** As long as that makes it cheaper: by what is known, which takes no question, and then by asking. */
    private Choice exchanged(Choice start, long budget, double noise, Steps steps) {
        var byAsking = new Exchanges(choices, pool, book::calls, MOST_CALLS);
        Choice at = start;
        Choice former;
        do {
            former = at;
            at = new Exchanges(known, pool, () -> 0, 1).from(at, budget, noise);
            at = asked(new Displacements(known, pool).from(at, budget, noise), steps);
            at = steps.put(byAsking.from(at, budget, noise));
        } while (at.cost() < former.cost() - noise);
        return at;
    }

    /** The heaviest queries with half of the cost, those with half of the rest, and so on; then all others. */
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
        return book.uses(query.text(), choices.seen(choice.indexes(), choice.dropped()), index);
    }

    /** The same without one that was to come, and with what only it made superfluous. */
    public Choice without(Choice choice, Candidate index) {
        return choices.without(choice, index);
    }

    /** With one in another's place. */
    Choice exchanged(Choice choice, Candidate former, Candidate other) {
        return exchanged(choices, choice, former, other);
    }

    /** The same by the plans that are known: it may cost less. */
    Choice exchangedAtMost(Choice choice, Candidate former, Candidate other) {
        return exchanged(known, choice, former, other);
    }

    private static Choice exchanged(Choices choices, Choice choice, Candidate former, Candidate other) {
        return choices.with(choices.without(choice, former), Set.of(other));
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
