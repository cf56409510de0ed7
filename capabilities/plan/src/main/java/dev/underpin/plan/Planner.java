package dev.underpin.plan;

import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Recipes;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.change.RenameTable;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.PlannedChange;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes plans: the same one, to the byte, for the same input. Tables that are renamed are so first of all, and everything else is
 * planned from there; what the database then looks like is asked of an engine.
 */
public final class Planner {

    private final Recipes recipes;
    private final RecipeWishes wishes;
    private final Function<List<RunSql>, Catalog> tried;

    /** @param tried what a database like the present one looks like after these steps; asked only where a table is renamed */
    public Planner(Recipes recipes, RecipeWishes wishes, Function<List<RunSql>, Catalog> tried) {
        this.recipes = recipes;
        this.wishes = wishes;
        this.tried = tried;
    }

    public Plan plan(Catalog from, Catalog to, List<Hint> hints) {
        List<RenameTable> renames = renames(from, to, hints);
        List<RunSql> first = recipes.renames(renames, from, wishes);
        ChangeSet changes = Diff.of(first.isEmpty() ? from : tried.apply(first), to, hints);
        return PlanJson.identified(new Plan(
                "",
                from.engine(),
                wishes.serverVersion(),
                SnapshotJson.hash(from),
                SnapshotJson.hash(to),
                planned(renames, changes),
                phases(first, recipes.phases(changes, wishes)),
                changes.leftAlone()));
    }

    private static List<RenameTable> renames(Catalog from, Catalog to, List<Hint> hints) {
        var renames = new ArrayList<RenameTable>();
        for (Hint hint : hints) {
            if (hint instanceof Hint.TableRenamed renamed) {
                if (from.table(renamed.from()).isEmpty()) {
                    throw Hints.refused(hint, "there is no table " + renamed.from() + " today");
                }
                if (to.table(renamed.to()).isEmpty()) {
                    throw Hints.refused(hint, "there is no table " + renamed.to() + " in the target");
                }
                if (from.table(renamed.to()).isPresent()) {
                    throw Hints.refused(hint, "there is a table " + renamed.to() + " already");
                }
                renames.add(new RenameTable(renamed.from(), renamed.to()));
            }
        }
        return renames;
    }

    /** For people. The views that keep former names are part of the renames, and nothing to be told by themselves. */
    private static List<PlannedChange> planned(List<RenameTable> renames, ChangeSet changes) {
        Set<ObjectName> former = renames.stream().map(RenameTable::from).collect(Collectors.toSet());
        var planned = new ArrayList<PlannedChange>();
        renames.forEach(rename -> planned.add(planned(rename)));
        changes.changes().stream()
                .filter(change -> !(change instanceof DropObject drop
                        && former.contains(drop.object().name())))
                .forEach(change -> planned.add(planned(change)));
        return planned;
    }

    private static PlannedChange planned(Change change) {
        return new PlannedChange(change.subject(), change.getClass().getSimpleName(), change.words(), change.loses());
    }

    private static List<Phase> phases(List<RunSql> first, List<Phase> rest) {
        if (first.isEmpty()) {
            return rest;
        }
        var steps = new ArrayList<Step>(first);
        var phases = new ArrayList<Phase>();
        for (Phase phase : rest) {
            if (phase.kind() == PhaseKind.EXPAND) {
                steps.addAll(phase.steps());
            } else {
                phases.add(phase);
            }
        }
        phases.addFirst(new Phase(PhaseKind.EXPAND, steps));
        return phases;
    }
}
