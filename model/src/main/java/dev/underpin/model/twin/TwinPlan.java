package dev.underpin.model.twin;

import java.util.List;

/**
 * The plan of one query on a twin.
 *
 * @param cost of the whole, in the engine's units
 * @param rows expected
 * @param text as the engine prints it for people
 * @param json as the engine prints it for programs
 * @param steps its nodes, each above those that it reads from
 * @param caveats that touch this query; none where the plan is the database's own
 */
public record TwinPlan(
        String query, double cost, double rows, String text, String json, List<PlanStep> steps, List<Caveat> caveats) {
    public TwinPlan {
        steps = List.copyOf(steps);
        caveats = List.copyOf(caveats);
    }
}
