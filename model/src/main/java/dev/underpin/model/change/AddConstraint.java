package dev.underpin.model.change;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;

/** A rule about rows that was not there. */
public record AddConstraint(ObjectName table, Constraint constraint) implements Change {

    @Override
    public Subject subject() {
        return Subject.part(Subject.Kind.CONSTRAINT, table, constraint.name());
    }

    @Override
    public String words() {
        return Words.of(constraint) + " of " + table + " is new";
    }
}
