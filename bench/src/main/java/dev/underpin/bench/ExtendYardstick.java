package dev.underpin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Extend, as its paper describes it (Schlosser, Kossmann, Boissier: Efficient Scalable Multi-Attribute Index Selection Using Recursive
 * Strategies, ICDE 2019): in each step the best, by saving over room, of all new indexes of one column and all present ones with one column more.
 */
record ExtendYardstick(WhatIfWorkload workload, int width, Duration limit) {

    private static final double LEAST_IMPROVEMENT = 1.003;

    /** What the workload costs in the end, or with what was chosen when the time was over. */
    double run(long budget) {
        Set<WhatIfWorkload.Of> chosen = new HashSet<>();
        double cost = workload.cost(chosen);
        long start = System.nanoTime();
        while (true) {
            Set<WhatIfWorkload.Of> best = null;
            double bestRatio = 0;
            double bestCost = cost;
            List<Set<WhatIfWorkload.Of>> moves = moves(chosen);
            workload.made(moves.stream().flatMap(Set::stream).distinct().toList());
            for (Set<WhatIfWorkload.Of> move : moves) {
                long bytes = bytes(move);
                if (bytes <= budget) {
                    double then = workload.cost(move);
                    double ratio = (cost - then) / Math.max(bytes - bytes(chosen), 1);
                    if (then * LEAST_IMPROVEMENT < cost && ratio > bestRatio) {
                        best = move;
                        bestRatio = ratio;
                        bestCost = then;
                    }
                }
            }
            if (best == null || Timings.since(start) > limit.toMillis()) {
                return cost;
            }
            chosen = best;
            cost = bestCost;
        }
    }

    private List<Set<WhatIfWorkload.Of>> moves(Set<WhatIfWorkload.Of> chosen) {
        var moves = new ArrayList<Set<WhatIfWorkload.Of>>();
        workload.columns()
                .forEach((table, columns) -> columns.forEach(column -> {
                    var single = new WhatIfWorkload.Of(table, List.of(column));
                    if (!chosen.contains(single)) {
                        Set<WhatIfWorkload.Of> more = new HashSet<>(chosen);
                        more.add(single);
                        moves.add(more);
                    }
                }));
        for (WhatIfWorkload.Of index : chosen) {
            if (index.columns().size() < width) {
                for (String column : workload.columns().getOrDefault(index.table(), Set.of())) {
                    if (!index.columns().contains(column)) {
                        var wider = new ArrayList<>(index.columns());
                        wider.add(column);
                        Set<WhatIfWorkload.Of> other = new HashSet<>(chosen);
                        other.remove(index);
                        other.add(new WhatIfWorkload.Of(index.table(), wider));
                        moves.add(other);
                    }
                }
            }
        }
        return moves;
    }

    private long bytes(Set<WhatIfWorkload.Of> indexes) {
        return indexes.stream().mapToLong(index -> workload.made(index).bytes()).sum();
    }
}
