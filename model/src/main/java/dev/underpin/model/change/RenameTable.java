package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A table under another name. */
public record RenameTable(ObjectName from, ObjectName to) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(to);
    }

    @Override
    public String words() {
        return from + " becomes " + to;
    }
}
