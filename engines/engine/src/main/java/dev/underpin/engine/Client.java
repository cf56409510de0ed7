package dev.underpin.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session such as an application has. One thread at a time. */
public interface Client extends AutoCloseable {

    /**
     * Sends a statement and reads its answer to the end.
     *
     * @param values of its parameters
     * @return what the server said where it refused, with its code
     */
    Optional<String> call(ClientStatement statement, List<@Nullable String> values);

    /** The same, and nothing of it stays. */
    Optional<String> tryOut(ClientStatement statement, List<@Nullable String> values);

    @Override
    void close();
}
