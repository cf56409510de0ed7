package dev.underpin.execute;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan tried on scratch, without rows: every step there, every step that can be undone back and there again. What is claimed of a
 * plan before it is rehearsed rests on this.
 */
public final class PlanTrial {

    private final Scratch scratch;
    private final PlanRunner runner;
    private final Progress progress;

    /** @param scratch a database like the present one; it is the target afterwards */
    public PlanTrial(Scratch scratch, Engine engine, Progress progress) {
        this.scratch = scratch;
        this.runner = new PlanRunner(scratch, engine.dialect());
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param trouble the step that did not go through; empty where all did
     * @param end what the database is in the end
     */
    public record Trial(Optional<PlanRunner.Trouble> trouble, Catalog end) {}

    public Trial run(Plan plan) {
        var stretch = new ArrayList<Step>();
        Optional<PlanRunner.Trouble> trouble = Optional.empty();
        List<Step> steps = plan.steps().toList();
        for (int i = 0; i < steps.size() && trouble.isEmpty(); i++) {
            progress.at("trying the plan on scratch", i, steps.size());
            Step step = steps.get(i);
            if (step instanceof RunSql run && run.undo() instanceof Undo.Impossible) {
                trouble = thereAndBack(stretch);
                stretch.clear();
            }
            trouble = trouble.isPresent() ? trouble : runner.run(step);
            stretch.add(step);
        }
        trouble = trouble.isPresent() ? trouble : thereAndBack(stretch);
        return new Trial(trouble, scratch.database().read(Progress.SILENT).catalog());
    }

    /** From behind the last of these steps to before the first, and there again. The first may be one that has no way back. */
    private Optional<PlanRunner.Trouble> thereAndBack(List<Step> steps) {
        List<Step> back = steps.stream()
                .filter(step -> !(step instanceof RunSql run && run.undo() instanceof Undo.Impossible))
                .toList();
        for (Step step : back.reversed()) {
            Optional<PlanRunner.Trouble> trouble = runner.undo(step);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        for (Step step : back) {
            Optional<PlanRunner.Trouble> trouble = runner.run(step);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }
}
