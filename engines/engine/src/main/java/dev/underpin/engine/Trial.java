package dev.underpin.engine;

import java.util.List;
import java.util.Map;

/**
 * A scratch database with the tables of another and no rows. A few rows are put in, queries are run on them, and everything is taken
 * back. Not for several threads at once.
 */
public interface Trial extends AutoCloseable {

    /**
     * Runs queries on the same rows. None of them can change anything. Each finds the rows of a table laid down the other way round than the one
     * before, so that a query which takes any of equal rows gives itself away.
     *
     * @param settings of the session, in the engine's own units
     * @param rows in the order in which they are put in; those that the tables refuse are left out
     * @param queries without parameters
     */
    TrialAnswer run(Map<String, String> settings, List<TrialRow> rows, List<String> queries);

    @Override
    void close();
}
