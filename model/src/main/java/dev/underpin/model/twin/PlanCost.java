package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Set;

/**
 * What a query costs, and by which indexes. With any other choice of indexes that has these, and none that makes it cheaper, it
 * costs the same.
 *
 * @param cost of the whole, in the engine's units
 * @param rows expected
 * @param indexes the plan uses. Existing ones of the same name in several schemas are all in here
 */
public record PlanCost(double cost, double rows, Set<ObjectName> indexes) {
    public PlanCost {
        indexes = Set.copyOf(indexes);
    }
}
