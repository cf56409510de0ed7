package dev.underpin.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A live database to be read.
 *
 * @param url as the user wrote it, without a password
 * @param password from the environment or a command; null leaves it to the engine's own ways ({@code .pgpass})
 * @param statementTimeout no single query of ours may take longer
 */
public record Target(String url, @Nullable String password, Duration statementTimeout) {

    /** Never the password. */
    @Override
    public String toString() {
        return url;
    }
}
