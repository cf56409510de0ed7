package dev.underpin.model.change;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import org.jspecify.annotations.Nullable;

/** What names a row to replicas. */
public record SetReplicaIdentity(
        ObjectName table, @Nullable String before, @Nullable String after) implements Change {

    @Override
    public Subject subject() {
        return Subject.table(table);
    }

    @Override
    public String words() {
        return "the replica identity of " + table + " is " + after;
    }
}
