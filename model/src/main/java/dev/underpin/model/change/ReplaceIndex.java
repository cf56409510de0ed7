package dev.underpin.model.change;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** An index that is another one under its name. */
public record ReplaceIndex(ObjectName relation, Index before, Index after) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.INDEX, relation, after.name());
    }

    @Override
    public String words() {
        return "index " + after.name() + " of " + relation + " changes";
    }
}
