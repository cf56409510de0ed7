package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import java.util.List;

/** Parents by plain inheritance that come or go. */
public record ChangeInheritance(ObjectName table, List<ObjectName> before, List<ObjectName> after) implements Change {

    public ChangeInheritance {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return table + " has other parents";
    }
}
