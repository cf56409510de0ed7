package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Set;

/** A foreign key that leans on a key: it goes with it, and is made again over the one that takes its place. */
record LeaningKey(ObjectName table, ForeignKey key) {

    /** All that refer to these columns. */
    static List<LeaningKey> of(Catalog catalog, ObjectName referenced, List<String> columns) {
        return catalog.tables()
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> key.referenced().equals(referenced)
                                && Set.copyOf(key.referencedColumns()).equals(Set.copyOf(columns)))
                        .map(key -> new LeaningKey(table.name(), key)))
                .toList();
    }

    /** Whether it is the same in a catalog. */
    boolean isIn(Situation situation) {
        return situation
                .newTable(table)
                .filter(its -> its.foreignKeys().anyMatch(key::equals))
                .isPresent();
    }

    String name() {
        return String.valueOf(key.name());
    }

    String drop() {
        return Alter.dropConstraint(table, name());
    }

    String add() {
        return References.added(table, key, name()) + (key.enforced() ? " NOT VALID" : "");
    }

    /** Without columns it leans on the primary key, and on no other that happens to be over the same ones. */
    String addToPrimary() {
        var primary = new ForeignKey(
                key.name(),
                key.columns(),
                key.referenced(),
                List.of(),
                key.onDelete(),
                key.onUpdate(),
                key.onDeleteColumns(),
                key.matchFull(),
                key.period(),
                key.deferral(),
                key.validated(),
                key.enforced(),
                null);
        return new LeaningKey(table, primary).add();
    }

    boolean isProven() {
        return key.validated() && key.enforced();
    }

    String prove() {
        return Alter.validate(table, name());
    }

    /** What proves it by itself; nothing where it was not proven. */
    List<String> proof() {
        return isProven() ? List.of(prove()) : List.of();
    }
}
