package dev.underpin.model.change;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A rule about rows that is another one under its name. */
public record ReplaceConstraint(ObjectName table, Constraint before, Constraint after) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.CONSTRAINT, table, after.name());
    }

    @Override
    public String words() {
        return Words.of(after) + " of " + table + " changes";
    }
}
