package dev.underpin.engine;

import dev.underpin.model.query.QueryTree;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.PlanQuestion;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinPlan;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.model.workload.SeenPlan;
import java.util.List;
import java.util.Optional;

/**
 * A scratch database with the statistics of another and none of its rows: it plans as the other would, and runs nothing. Indexes
 * that do not exist can be tried on it. Not for several threads at once.
 */
public interface Twin extends AutoCloseable {

    /** The version of the server that plans. */
    String version();

    /** What is not as in the database it stands for. */
    List<Caveat> caveats();

    /**
     * Plans one statement, which is never run. Parameters ({@code $1}) may stand for values.
     *
     * @throws dev.underpin.model.fault.UsageException where it is no query or change of rows, or names what is not there
     */
    default TwinPlan explain(String query) {
        return explain(query, IndexChoice.AS_IS);
    }

    /** What a plan that the engine printed says of its run; empty where it was only planned, or is not understood. */
    Optional<ExecutedPlan> executed(SeenPlan plan);

    /**
     * A query as the engine understands it: parsed with all names and types settled, neither planned nor run. Parameters may stand for values.
     * Empty where it is no query or change of rows.
     *
     * @throws dev.underpin.model.fault.UsageException where it names what is not there, or is several statements
     */
    Optional<QueryTree> tree(String query);

    /** The uses of tables in a query as it is planned today, and what it asks of them. */
    List<Scan> scans(String query);

    /** The same, where the planner sees other indexes. */
    TwinPlan explain(String query, IndexChoice choice);

    /** The same, quicker and with no more than the cost, for whoever asks thousands of times. */
    PlanCost cost(String query, IndexChoice choice);

    /** Several of these, in their order. They may be planned side by side. */
    List<PlanCost> costs(List<PlanQuestion> questions);

    /**
     * Makes indexes that can be tried, as large as they would be. No plan sees them that does not ask for them. Many at once are made
     * quicker than one by one.
     *
     * @param definitions one CREATE INDEX each, as {@link Phrasing#createIndex(dev.underpin.model.twin.IndexWish)} writes it
     * @return one for each, in their order
     */
    List<WhatIf> whatIf(List<String> definitions);

    @Override
    void close();
}
