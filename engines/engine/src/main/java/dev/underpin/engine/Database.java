package dev.underpin.engine;

import dev.underpin.model.measure.Measurement;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.Workload;
import java.util.Optional;

/** An open database, live or scratch, from its reading side. One thread at a time. */
public interface Database extends AutoCloseable {

    /** What Underpin calls itself on a server. */
    String APPLICATION = "underpin";

    /**
     * Reads the shape and the statistics in one consistent, read-only transaction.
     *
     * @param progress told what is being read
     */
    Reading read(Progress progress);

    /** Asks about the rows themselves. */
    Rows rows();

    /**
     * Reads what the planner looks at, in read-only transactions. Asked only of engines with {@link Ability#PLANNER_TWIN}.
     *
     * @throws dev.underpin.model.fault.EngineException where the server does not let us read
     */
    default TwinBundle plannerStatistics(TwinWish wish, Progress progress) {
        throw new UnsupportedOperationException("this engine's statistics cannot be taken along");
    }

    /**
     * Reads what the server has counted of its queries, in one read-only transaction. Asked only of engines with {@link Ability#QUERY_COUNTERS}.
     *
     * @param source what the database is called in the result
     * @throws dev.underpin.model.fault.UsageException where the server does not count
     * @throws dev.underpin.model.fault.EngineException where the server does not let us read
     */
    default Workload workload(String source, Progress progress) {
        throw new UnsupportedOperationException("this engine does not count its queries");
    }

    /**
     * Reads what the server has counted of its queries since its counters began, with their spread and the work done for them. Asked as
     * {@link #workload} is.
     */
    default Measurement measurement(String source, Progress progress) {
        throw new UnsupportedOperationException("this engine does not count its queries");
    }

    /** {@code log_line_prefix}: what the server writes before each line of its log. Empty where the engine has no such thing. */
    default Optional<String> logLinePrefix() {
        return Optional.empty();
    }

    @Override
    void close();
}
