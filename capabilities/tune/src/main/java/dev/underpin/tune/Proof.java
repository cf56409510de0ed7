package dev.underpin.tune;

import java.util.List;
import java.util.Set;

/**
 * Asks the planner once more about what goes. An index that no plan uses may have told the planner something all the same, such as the lowest and the
 * highest value; one that then turns out to be missed stays.
 */
final class Proof {

    private final CostBook book;
    private final List<TuneQuery> queries;
    private final Choices choices;

    Proof(CostBook book, List<TuneQuery> queries, Choices choices) {
        this.book = book;
        this.queries = queries;
        this.choices = choices;
    }

    Choice proven(Choice choice) {
        Choice then = choice;
        ask(then, choice.dropped());
        for (Standing index : choice.dropped()) {
            ask(choices.keeping(then, index), Set.of(index));
            Choice settled = choices.settled(then);
            if (!settled.equals(then)) {
                then = settled;
                ask(then, then.dropped());
            }
        }
        return choices.of(then.indexes(), then.dropped());
    }

    private void ask(Choice choice, Set<Standing> about) {
        IndexBits seen = choices.seen(choice.indexes(), choice.dropped());
        book.askAgain(
                queries.stream()
                        .map(TuneQuery::text)
                        .filter(text -> about.stream().anyMatch(index -> book.isRelevant(text, index.name())))
                        .toList(),
                seen);
    }
}
