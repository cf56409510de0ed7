package dev.underpin.model.change;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** An index that goes. */
public record DropIndex(ObjectName relation, Index index) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.INDEX, relation, index.name());
    }

    @Override
    public String words() {
        return "index " + index.name() + " of " + relation + " goes";
    }
}
