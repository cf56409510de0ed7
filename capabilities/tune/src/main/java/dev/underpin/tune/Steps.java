package dev.underpin.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The way from today's indexes to the best: each choice that was better than the one before it. */
final class Steps {

    private final List<Choice> made = new ArrayList<>();
    private final Consumer<Choice> meanwhile;

    Steps(Choice today, Consumer<Choice> meanwhile) {
        this.meanwhile = meanwhile;
        made.add(today);
    }

    /** The same choice again is no step. */
    Choice put(Choice next) {
        if (!next.equals(made.getLast())) {
            made.add(next);
            meanwhile.accept(next);
        }
        return next;
    }

    List<Choice> made() {
        return made;
    }
}
