package dev.underpin.engine;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.TwinPlan;
import java.util.List;

/** A scratch database with the statistics of another and none of its rows: it plans as the other would, and runs nothing. */
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
    TwinPlan explain(String query);

    @Override
    void close();
}
