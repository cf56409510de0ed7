package dev.underpin.tune;

import dev.underpin.model.catalog.ObjectName;
import java.util.Set;

/** What queries cost with which indexes; of those that could come or go, some are seen. */
interface Costs {

    double cost(String query, Set<ObjectName> seen);

    /** The indexes among them that the plan uses. */
    Set<ObjectName> used(String query, Set<ObjectName> seen);

    /** No more than it costs, without asking: with more there, it cost this. */
    double atLeast(String query, Set<ObjectName> seen);

    /** No less than it costs, without asking: by a plan that needs none but these. */
    double atMost(String query, Set<ObjectName> seen);

    boolean isRelevant(String query, ObjectName index);
}
