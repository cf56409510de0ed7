package dev.underpin.engine;

import java.util.Optional;

/**
 * What a client got for a statement.
 *
 * @param refusal what the server said where it refused, with its code
 * @param key the key or reference that the values met, where it refused for that
 * @param written rows that it wrote
 */
public record Answer(Optional<String> refusal, Optional<String> key, long written) {}
