package dev.underpin.engine;

/**
 * A session in which nothing runs: the effect of each statement is told from its text, and from what the statements before it
 * made. Where the text does not tell, nothing is claimed: an effect without a rewrite is not one that was seen to be without.
 */
public interface Forecast extends WatchedSession {

    /** The major version of the server that is foretold. */
    int majorVersion();
}
