package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.RenameTable;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.RunSql;
import java.util.List;

/** How an engine makes changes while applications go on working: each change as steps in phases. Pure: nothing is run. */
public interface Recipes {

    /**
     * The steps for all changes, dependent things after those they need; only phases that have steps.
     *
     * @throws dev.underpin.model.fault.UsageException where a change is none that this engine can make
     */
    List<Phase> phases(ChangeSet changes, RecipeWishes wishes);

    /**
     * Steps that give tables other names while the former ones go on working. They come before everything else, so that all
     * other steps are about the new names; what keeps the former names alive is then there to be dropped.
     */
    List<RunSql> renames(List<RenameTable> renames, Catalog catalog, RecipeWishes wishes);
}
