package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.execute.PlanRunner;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.plan.HintText;
import dev.underpin.plan.Planner;
import java.util.List;

/** What is to become of a database, and the plan that is made of it. What is old goes at the end without waiting for days. */
record PlannedChange(Reading from, Catalog to, List<String> hints) {

    Plan plan(Engine engine, Statistics sizes) {
        Catalog catalog = from.catalog();
        var wishes = new RecipeWishes(catalog.majorVersion(), sizes, 0, RecipeWishes.BATCH_ROWS);
        return new Planner(engine.recipes(), wishes, this::afterwards)
                .plan(catalog, to, HintText.parse(hints, "public"));
    }

    /** What there is, as a snapshot. */
    Snapshot present() {
        return new Snapshot(
                from.catalog(),
                from.server(),
                from.statistics(),
                new Provenance(SourceKind.LIVE, "bench", null, null, List.of(), List.of(), List.of()));
    }

    private Catalog afterwards(List<RunSql> steps) {
        try (Base base = new BaseBuilder(Engines.installed(), Progress.SILENT).ofSnapshot(present())) {
            var runner = new PlanRunner(base.scratch(), base.engine().dialect());
            for (RunSql step : steps) {
                runner.run(step).ifPresent(trouble -> {
                    throw new IllegalStateException(trouble.message() + ": " + trouble.statement());
                });
            }
            return base.scratch().database().read(Progress.SILENT).catalog();
        }
    }
}
