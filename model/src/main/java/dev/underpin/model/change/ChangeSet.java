package dev.underpin.model.change;

import dev.underpin.model.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies between two catalogs.
 *
 * @param leftAlone what differs and is not touched, and why: one sentence each
 */
public record ChangeSet(Catalog from, Catalog to, List<Change> changes, List<String> leftAlone) {

    public ChangeSet {
        changes = List.copyOf(changes);
        leftAlone = List.copyOf(leftAlone);
    }

    public <T extends Change> Stream<T> of(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
