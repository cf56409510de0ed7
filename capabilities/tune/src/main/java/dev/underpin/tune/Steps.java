package dev.underpin.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The way from today's indexes to the best: each choice that was better than the one before it. Whoever waits is told of what is the best so far. */
final class Steps {

    private final List<Choice> made = new ArrayList<>();
    private final Consumer<Choice> meanwhile;
    private double told;

    Steps(Choice today, Consumer<Choice> meanwhile) {
        this.meanwhile = meanwhile;
        this.told = today.cost();
        made.add(today);
    }

    /** The same choice again is no step. */
    Choice put(Choice next) {
        if (!next.equals(made.getLast())) {
            made.add(next);
            tell(next);
        }
        return next;
    }

    /** One that is good to know of, and not on the way. */
    void tell(Choice choice) {
        if (choice.cost() < told) {
            told = choice.cost();
            meanwhile.accept(choice);
        }
    }

    List<Choice> made() {
        return made;
    }
}
