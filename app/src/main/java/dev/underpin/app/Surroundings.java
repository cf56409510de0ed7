package dev.underpin.app;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Plan;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables that a plan changes, and those next to them by references. */
final class Surroundings {

    private Surroundings() {}

    static Set<ObjectName> of(Plan plan, Catalog catalog) {
        Set<ObjectName> changed = plan.changed();
        Set<ObjectName> all = new TreeSet<>(changed);
        for (Table table : catalog.tables().toList()) {
            Set<ObjectName> referenced =
                    table.foreignKeys().map(ForeignKey::referenced).collect(Collectors.toSet());
            if (changed.contains(table.name())) {
                all.addAll(referenced);
            } else if (referenced.stream().anyMatch(changed::contains)) {
                all.add(table.name());
            }
        }
        return all;
    }
}
