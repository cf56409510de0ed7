package dev.underpin.model.tune;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import java.util.List;

/**
 * How the plans of a workload fare while its database grows.
 *
 * @param source of the statistics, as the user named it
 * @param workload where the queries are from
 * @param weighed whether somebody has counted or timed the queries
 * @param steps how many times as many rows there were at each look, from 1 up
 * @param tables that grow, the largest first
 * @param still tables that were taken to stay as they are
 * @param queries as the workload ranks them
 * @param leftOut what could not be planned, and why
 * @param caveats what may make plans differ from the database's own
 */
public record Growth(
        String source,
        String workload,
        boolean weighed,
        List<Double> steps,
        List<GrownTable> tables,
        List<ObjectName> still,
        List<QueryGrowth> queries,
        List<Tuned.LeftOut> leftOut,
        List<Caveat> caveats) {

    /**
     * A table that grows.
     *
     * @param rows today
     * @param most rows at the last step
     */
    public record GrownTable(ObjectName table, double rows, double most) {}

    /**
     * One query while tables grow.
     *
     * @param text its normal form, without values
     * @param share of the workload's time or calls; of the queries where nobody has counted
     * @param costs at each step, in the planner's units
     * @param flips where its plan changes, in the order of steps
     */
    public record QueryGrowth(String text, double share, List<Double> costs, List<Flip> flips) {
        public QueryGrowth {
            costs = List.copyOf(costs);
            flips = List.copyOf(flips);
        }

        /** How many times as much it costs at the end. */
        public double times() {
            return costs.getLast() / Math.max(costs.getFirst(), 0.01);
        }
    }

    /**
     * A plan becomes another one.
     *
     * @param above the step at which it was still the former
     * @param upTo the step at which it is the new one
     * @param changes what differs, in words: {@code orders: Index Scan by orders_day becomes Seq Scan}
     */
    public record Flip(double above, double upTo, List<String> changes) {
        public Flip {
            changes = List.copyOf(changes);
        }
    }

    public Growth {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
        still = List.copyOf(still);
        queries = List.copyOf(queries);
        leftOut = List.copyOf(leftOut);
        caveats = List.copyOf(caveats);
    }

    /** How many times as many rows there were at the last look. */
    public double by() {
        return steps.getLast();
    }

    public long flipping() {
        return queries.stream().filter(query -> !query.flips().isEmpty()).count();
    }
}
