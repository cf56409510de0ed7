package dev.underpin.model.plan;

import java.util.List;

/**
 * The place where the plan waits for people: for the application that knows what is new, or for time to pass.
 *
 * @param must what has to be so before the plan goes on
 * @param mustNot what nobody may do from here on
 * @param days to wait at least; 0 for as soon as it is so
 * @param costs what is kept meanwhile for the way back, and what that takes
 */
public record AwaitDeploy(String title, List<String> must, List<String> mustNot, int days, List<String> costs)
        implements Step {
    public AwaitDeploy {
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
        costs = List.copyOf(costs);
    }
}
