package dev.underpin.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session such as an application has. One thread at a time. */
public interface Client extends AutoCloseable {

    /**
     * Sends a statement and reads its answer to the end.
     *
     * @param values of its parameters
     */
    Answer call(ClientStatement statement, List<@Nullable String> values);

    /** The same, and nothing of it stays. What takes longer than half a minute is refused. */
    Answer tryOut(ClientStatement statement, List<@Nullable String> values);

    @Override
    void close();
}
