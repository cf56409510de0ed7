package dev.underpin.model.change;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** An index that is the same under another name. */
public record RenameIndex(ObjectName relation, Index before, Index after) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.INDEX, relation, after.name());
    }

    @Override
    public String words() {
        return "index " + before.name() + " of " + relation + " becomes " + after.name();
    }
}
