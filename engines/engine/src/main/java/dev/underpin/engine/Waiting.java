package dev.underpin.engine;

import dev.underpin.model.run.Blocker;
import java.util.List;

/** Hears while a session waits. Called from another thread than the one that works. */
@FunctionalInterface
public interface Waiting {

    void behind(List<Blocker> blockers);
}
