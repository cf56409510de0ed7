package dev.underpin.model.change;

import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;

/** A sequence of a column that is the same under another name. */
public record RenameSequence(Sequence before, Sequence after) implements Change {

    @Override
    public Subject subject() {
        return Subject.of(after);
    }

    @Override
    public String words() {
        return "sequence " + before.name() + " becomes " + after.name().name();
    }
}
