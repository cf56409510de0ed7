package dev.underpin.model.change;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A rule about rows that is the same under another name. */
public record RenameConstraint(ObjectName table, Constraint before, Constraint after) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.CONSTRAINT, table, after.name());
    }

    @Override
    public String words() {
        return Words.of(before) + " of " + table + " becomes " + after.name();
    }
}
