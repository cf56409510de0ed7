package dev.underpin.app;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keys and references that a plan leaves as they are, by name: when a client meets one of them, the plan has nothing to do with it. */
final class StandingKeys {

    private StandingKeys() {}

    static Set<String> of(Catalog before, Catalog after) {
        Map<String, Map<String, Object>> was = keys(before);
        Map<String, Map<String, Object>> is = keys(after);
        return was.keySet().stream()
                .filter(name -> Objects.equals(was.get(name), is.get(name)))
                .collect(Collectors.toSet());
    }

    /** By name and table: two tables may have keys of one name. */
    private static Map<String, Map<String, Object>> keys(Catalog catalog) {
        var keys = new HashMap<String, Map<String, Object>>();
        for (Table table : catalog.tables().toList()) {
            for (Constraint constraint : table.constraints()) {
                String name = constraint.name();
                if (name != null && isKey(constraint)) {
                    keys.computeIfAbsent(name, one -> new TreeMap<>()).put("key of " + table.name(), constraint);
                }
            }
            table.indexes().stream()
                    .filter(Index::unique)
                    .forEach(index -> keys.computeIfAbsent(index.name(), one -> new TreeMap<>())
                            .put("index of " + table.name(), index));
        }
        return keys;
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey
                || constraint instanceof UniqueConstraint
                || constraint instanceof ForeignKey
                || constraint instanceof ExclusionConstraint;
    }
}
