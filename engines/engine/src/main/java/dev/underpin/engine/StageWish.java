package dev.underpin.engine;

import java.util.Map;

/**
 * The server a plan is to be rehearsed on.
 *
 * @param majorVersion the one the plan is for
 * @param settings of the server it stands for, in the engine's own units; what does not matter or is too large here is left out
 */
public record StageWish(int majorVersion, Map<String, String> settings) {
    public StageWish {
        settings = Map.copyOf(settings);
    }
}
