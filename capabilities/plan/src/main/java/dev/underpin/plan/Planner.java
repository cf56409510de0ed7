package dev.underpin.plan;

import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Recipes;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.PlannedChange;
import java.util.List;

/** Makes a plan of a change set: the same one, to the byte, for the same input. */
public final class Planner {

    private Planner() {}

    public static Plan plan(ChangeSet changes, Recipes recipes, RecipeWishes wishes) {
        List<PlannedChange> planned = changes.changes().stream()
                .map(change -> new PlannedChange(
                        change.subject(), change.getClass().getSimpleName(), change.words(), change.loses()))
                .toList();
        return PlanJson.identified(new Plan(
                "",
                changes.from().engine(),
                wishes.serverVersion(),
                SnapshotJson.hash(changes.from()),
                SnapshotJson.hash(changes.to()),
                planned,
                recipes.phases(changes, wishes),
                changes.leftAlone()));
    }
}
