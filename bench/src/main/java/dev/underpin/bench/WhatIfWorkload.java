package dev.underpin.bench;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A workload as the yardsticks see it: columns of tables, and what queries cost with plain B-trees of them. Each query weighs the same. */
final class WhatIfWorkload {

    private final Twin twin;
    private final Phrasing phrasing;
    private final List<String> queries;
    private final Map<ObjectName, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<ObjectName, Set<String>>> byQuery = new HashMap<>();
    private final Map<List<String>, WhatIf.Made> made = new HashMap<>();
    private final Map<List<Object>, PlanCost> costs = new HashMap<>();
    private int calls;

    WhatIfWorkload(Twin twin, Phrasing phrasing, List<String> queries) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.queries = queries;
        for (String query : queries) {
            Map<ObjectName, Set<String>> its = new LinkedHashMap<>();
            for (Scan scan : twin.scans(query)) {
                its.computeIfAbsent(scan.table(), any -> new TreeSet<>()).addAll(scan.columns());
                columns.computeIfAbsent(scan.table(), any -> new TreeSet<>()).addAll(scan.columns());
            }
            byQuery.put(query, its);
        }
    }

    /** An index by its table and columns. */
    record Of(ObjectName table, List<String> columns) {
        Of {
            columns = List.copyOf(columns);
        }
    }

    List<String> queries() {
        return queries;
    }

    Map<ObjectName, Set<String>> columns() {
        return columns;
    }

    Map<ObjectName, Set<String>> columns(String query) {
        return byQuery.getOrDefault(query, Map.of());
    }

    int calls() {
        return calls;
    }

    WhatIf.Made made(Of index) {
        return made(List.of(index)).getFirst();
    }

    /** Many at once are made quicker. */
    List<WhatIf.Made> made(List<Of> indexes) {
        List<Of> missing = indexes.stream()
                .filter(index -> !made.containsKey(key(index)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            List<WhatIf> answers = twin.whatIf(missing.stream()
                    .map(index -> phrasing.createIndex(new IndexWish(
                            index.table(),
                            "btree",
                            false,
                            index.columns().stream()
                                    .map(column -> new IndexKey(column, null, false, false, null, null))
                                    .toList(),
                            List.of(),
                            null,
                            Map.of())))
                    .toList());
            for (int i = 0; i < missing.size(); i++) {
                made.put(key(missing.get(i)), (WhatIf.Made) answers.get(i));
            }
        }
        return indexes.stream().map(index -> made.get(key(index))).toList();
    }

    private static List<String> key(Of index) {
        var key = new ArrayList<>(List.of(index.table().toString()));
        key.addAll(index.columns());
        return key;
    }

    double cost(Set<Of> indexes) {
        return queries.stream()
                .mapToDouble(query -> plan(query, indexes).cost())
                .sum();
    }

    /** Asked once for each set of indexes that could matter to the query. */
    PlanCost plan(String query, Set<Of> indexes) {
        Map<ObjectName, Set<String>> its = columns(query);
        Set<ObjectName> relevant = indexes.stream()
                .filter(index -> its.getOrDefault(index.table(), Set.of())
                        .contains(index.columns().getFirst()))
                .map(index -> made(index).name())
                .collect(Collectors.toSet());
        return costs.computeIfAbsent(List.of(query, relevant), any -> {
            calls++;
            return twin.cost(query, IndexChoice.with(relevant));
        });
    }
}
