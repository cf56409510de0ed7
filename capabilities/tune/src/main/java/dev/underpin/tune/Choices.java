package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Weighs choices of indexes for a workload, and lets go what others have made superfluous. */
final class Choices {

    private final Costs costs;
    private final List<TuneQuery> queries;
    private final List<String> texts;
    private final StandingIndexes standing;
    private final Upkeep upkeep;
    private final DropRules rules;
    private final Pieces pieces;
    private final Set<ObjectName> unlike;

    Choices(Costs costs, List<TuneQuery> queries, StandingIndexes standing, Upkeep upkeep) {
        this.costs = costs;
        this.queries = queries;
        this.texts = queries.stream().map(TuneQuery::text).toList();
        this.standing = standing;
        this.upkeep = upkeep;
        this.pieces = standing.pieces();
        this.unlike = standing.unlike();
        this.rules = new DropRules(costs, queries, standing, this);
    }

    /** What becomes part of one that is to come does not go; of several just alike, the one that should go last. */
    Choice of(Set<Candidate> indexes, Set<Standing> unwanted) {
        Set<Standing> dropped = new LinkedHashSet<>(unwanted);
        dropped.removeIf(index -> unlike.contains(index.name())
                && indexes.stream().anyMatch(one -> pieces.joins(index.shape(), one.wish())));
        IndexBits seen = seen(indexes, dropped);
        askAhead(seen);
        double cost = upkeep.of(shapes(indexes, dropped));
        for (TuneQuery query : queries) {
            cost += query.weight() * costs.cost(query.text(), seen);
        }
        return new Choice(indexes, dropped, bytes(indexes) - freed(dropped), cost);
    }

    private void askAhead(IndexBits seen) {
        costs.askAhead(texts, seen);
    }

    /** For a look at what others could bring. */
    Beside beside(Choice at) {
        return new Beside(costs, queries, at, seen(at.indexes(), at.dropped()), upkeep.of(standing.fixed()));
    }

    private static Set<Candidate> together(Choice at, Set<Candidate> more) {
        Set<Candidate> all = new LinkedHashSet<>(at.indexes());
        for (Candidate one : more) {
            if (all.stream().noneMatch(one::isPrefixOf)) {
                all.removeIf(other -> other.isPrefixOf(one));
                all.add(one);
            }
        }
        return all;
    }

    /** What one of the queries costs then. */
    double cost(TuneQuery query, Choice choice) {
        return costs.cost(query.text(), seen(choice.indexes(), choice.dropped()));
    }

    /** With these, and without what they are wider forms of, new or there. */
    Choice with(Choice at, Set<Candidate> more) {
        Choice then = of(together(at, more), at.dropped());
        for (Standing index : standing.movable()) {
            if (more.stream().anyMatch(one -> pieces.answers(one.wish(), index.shape()))) {
                then = without(then, index);
            }
        }
        return then;
    }

    /** What no plan uses any more, now that others are there. */
    Choice withoutUnused(Choice full) {
        IndexBits seen = seen(full.indexes(), full.dropped());
        IndexBits used =
                queries.stream().map(query -> costs.used(query.text(), seen)).reduce(IndexBits.NONE, IndexBits::or);
        Set<Candidate> rest = new LinkedHashSet<>(full.indexes());
        rest.removeIf(index -> !costs.holds(used, index.name()));
        return rest.size() == full.indexes().size() ? full : settled(of(rest, full.dropped()));
    }

    /** Without one that was to come; what only it made superfluous stays. */
    Choice without(Choice at, Candidate index) {
        Set<Candidate> rest = new LinkedHashSet<>(at.indexes());
        rest.remove(index);
        return settled(of(rest, at.dropped()));
    }

    /** Without everything that is there and not missed. */
    Choice lean(Choice at) {
        Choice then = at;
        for (Standing index : standing.movable()) {
            then = without(then, index);
        }
        return then;
    }

    private Choice without(Choice at, Standing index) {
        if (at.dropped().contains(index) || !rules.allow(at, index)) {
            return at;
        }
        return dropping(at, index);
    }

    Choice dropping(Choice at, Standing index) {
        Set<Standing> dropped = new LinkedHashSet<>(at.dropped());
        dropped.add(index);
        return of(at.indexes(), dropped);
    }

    Choice keeping(Choice at, Standing index) {
        Set<Standing> dropped = new LinkedHashSet<>(at.dropped());
        dropped.remove(index);
        return of(at.indexes(), dropped);
    }

    /** What may not go, now that others do not come, stays. */
    Choice settled(Choice at) {
        Choice then = at;
        for (Standing index : standing.movable()) {
            if (then.dropped().contains(index) && !rules.allow(keeping(then, index), index)) {
                then = keeping(then, index);
            }
        }
        return then;
    }

    /** Everything that could make a query cheaper, and nothing to be kept up that need not be there. */
    double floor(Set<Candidate> all) {
        IndexBits seen = seen(all, Set.of());
        askAhead(seen);
        return upkeep.of(standing.fixed())
                + queries.stream()
                        .mapToDouble(query -> query.weight() * costs.cost(query.text(), seen))
                        .sum();
    }

    IndexBits seen(Set<Candidate> indexes, Set<Standing> dropped) {
        return costs.bits(Stream.concat(
                        indexes.stream().map(Candidate::name),
                        standing.movable().stream()
                                .filter(index -> !dropped.contains(index))
                                .map(Standing::name))
                .toList());
    }

    /** All indexes that there are then. */
    private List<IndexWish> shapes(Set<Candidate> indexes, Set<Standing> dropped) {
        var shapes = new ArrayList<>(standing.fixed());
        indexes.forEach(index -> shapes.add(index.wish()));
        standing.movable().stream()
                .filter(index -> !dropped.contains(index))
                .forEach(index -> shapes.add(index.shape()));
        return shapes;
    }

    static long bytes(Set<Candidate> indexes) {
        return indexes.stream().mapToLong(Candidate::bytes).sum();
    }

    private static long freed(Set<Standing> dropped) {
        return dropped.stream().mapToLong(Standing::bytes).sum();
    }
}
