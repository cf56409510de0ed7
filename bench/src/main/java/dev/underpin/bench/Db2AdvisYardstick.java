package dev.underpin.bench;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.PlanCost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DB2Advis, as its paper describes it (Valentin and others: DB2 Advisor, ICDE 2000), without the random variations behind it: each query is
 * planned with every index of up to two columns at once; what its plan uses shares its saving; then the best by saving over room.
 */
record Db2AdvisYardstick(WhatIfWorkload workload) {

    double run(long budget) {
        Map<WhatIfWorkload.Of, Double> savings = new HashMap<>();
        for (String query : workload.queries()) {
            List<WhatIfWorkload.Of> all = all(query);
            Map<ObjectName, WhatIfWorkload.Of> byName = new HashMap<>();
            workload.made(all);
            all.forEach(index -> byName.put(workload.made(index).name(), index));
            double before = workload.plan(query, Set.of()).cost();
            PlanCost with = workload.plan(query, new HashSet<>(all));
            List<WhatIfWorkload.Of> used = with.indexes().stream()
                    .filter(byName::containsKey)
                    .map(byName::get)
                    .toList();
            used.forEach(index -> savings.merge(index, (before - with.cost()) / used.size(), Double::sum));
        }
        Set<WhatIfWorkload.Of> chosen = new HashSet<>();
        long bytes = 0;
        List<WhatIfWorkload.Of> ranked = savings.keySet().stream()
                .sorted(Comparator.comparingDouble((WhatIfWorkload.Of index) -> savings.getOrDefault(index, 0.0)
                                / workload.made(index).bytes())
                        .reversed())
                .toList();
        for (WhatIfWorkload.Of index : ranked) {
            long its = workload.made(index).bytes();
            if (bytes + its <= budget) {
                chosen.add(index);
                bytes += its;
            }
        }
        return workload.cost(chosen);
    }

    private List<WhatIfWorkload.Of> all(String query) {
        var all = new ArrayList<WhatIfWorkload.Of>();
        workload.columns(query).forEach((table, columns) -> {
            for (String one : columns) {
                all.add(new WhatIfWorkload.Of(table, List.of(one)));
                for (String other : columns) {
                    if (!one.equals(other)) {
                        all.add(new WhatIfWorkload.Of(table, List.of(one, other)));
                    }
                }
            }
        });
        return all;
    }
}
