package dev.underpin.engine;

import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.plan.Phase;
import java.util.List;

/** How an engine makes changes while applications go on working: each change as steps in phases. Pure: nothing is run. */
@FunctionalInterface
public interface Recipes {

    /**
     * The steps for all changes, dependent things after those they need; only phases that have steps.
     *
     * @throws dev.underpin.model.fault.UsageException where a change is none that this engine can make
     */
    List<Phase> phases(ChangeSet changes, RecipeWishes wishes);
}
