package dev.underpin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Scratch;
import dev.underpin.execute.PlanRunner;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.Scripts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The laws of plans, on a real engine: a plan from something to itself is empty; run, it gives exactly the target; the former
 * application works up to the deployment and the new one from there on, between any two steps; what was cut off behind any step
 * goes on where it was; what is undone is as it was, rows included.
 */
final class PlanLaws {

    private final PlanScenario scenario;
    private final int server;

    PlanLaws(PlanScenario scenario, int server) {
        this.scenario = scenario;
        this.server = server;
    }

    /** Checks all laws; the plan. */
    Plan check() {
        Catalog before = scenario.catalog(server, scenario.from());
        Catalog after = scenario.catalog(server, scenario.to());
        isEmpty(before);
        isEmpty(after);
        Map<List<RunSql>, Catalog> tried = new HashMap<>();
        Plan plan = scenario.plan(before, after, server, tried);
        assertThat(scenario.plan(before, after, server, tried))
                .as("the same plan again")
                .isEqualTo(plan);
        isReadBack(plan);
        leadsToTarget(plan, after);
        canBeUndone(plan);
        return plan;
    }

    private void isEmpty(Catalog catalog) {
        var wishes = new RecipeWishes(server, Statistics.NONE, 7, 1_000);
        Plan plan =
                new Planner(PlanScenario.ENGINE.recipes(), wishes, steps -> catalog).plan(catalog, catalog, List.of());
        assertThat(plan.isEmpty()).as("from something to itself").isTrue();
        assertThat(plan.changes()).as("from something to itself").isEmpty();
    }

    private static void isReadBack(Plan plan) {
        var out = new ByteArrayOutputStream();
        PlanJson.write(plan, out);
        assertThat(PlanJson.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(plan);
    }

    private void leadsToTarget(Plan plan, Catalog target) {
        try (Scratch scratch = scenario.present(server)) {
            var runner = new PlanRunner(scratch, PlanScenario.ENGINE.dialect());
            List<Step> steps = plan.steps().toList();
            boolean deploys = steps.stream().anyMatch(AwaitDeploy.class::isInstance);
            boolean deployed = false;
            works(scratch, scenario.oldApplication(), "the former application, before anything");
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                runs(runner, step);
                goesOn(runner, steps, i);
                if (step instanceof AwaitDeploy deploy && deploy.days() == 0) {
                    deployed = true;
                } else if (!deployed || !deploys) {
                    works(scratch, scenario.oldApplication(), "the former application, behind: " + step.title());
                }
                if (deployed && deploys
                        || i + 1 < steps.size() && steps.get(i + 1) instanceof AwaitDeploy next && next.days() == 0) {
                    works(scratch, scenario.newApplication(), "the new application, behind: " + step.title());
                }
            }
            works(scratch, scenario.newApplication(), "the new application, in the end");
            if (!deploys) {
                works(scratch, scenario.oldApplication(), "the former application, in the end");
            }
            same(PlanScenario.catalog(scratch), target, "the end");
        }
    }

    private static void runs(PlanRunner runner, Step step) {
        assertThat(runner.run(step).map(PlanLaws::told)).as(step.title()).isEmpty();
    }

    private static String told(PlanRunner.Trouble trouble) {
        return trouble.statement() + ": " + trouble.message();
    }

    /** Cut off right behind a step: it is known to be done, nothing behind it is; or doing it again changes nothing. */
    private static void goesOn(PlanRunner runner, List<Step> steps, int at) {
        if (!(steps.get(at) instanceof RunSql run)) {
            return;
        }
        if (run.done() == null) {
            runs(runner, run);
            return;
        }
        assertThat(runner.isDone(run))
                .as("done: " + run.title() + "\n" + run.done())
                .isTrue();
        for (int i = at + 1; i < steps.size(); i++) {
            assertThat(steps.get(i) instanceof RunSql later && runner.isDone(later))
                    .as("behind " + run.title() + ", not yet done: "
                            + steps.get(i).title())
                    .isFalse();
        }
    }

    private static void works(Scratch scratch, String script, String when) {
        for (Statement statement : Scripts.statements(PlanScenario.ENGINE, script)) {
            assertThat(scratch.run(statement))
                    .as(when + ": " + statement.text())
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private void canBeUndone(Plan plan) {
        try (Scratch scratch = scenario.present(server)) {
            var runner = new PlanRunner(scratch, PlanScenario.ENGINE.dialect());
            var stretch = new ArrayList<Step>();
            for (Step step : plan.steps().toList()) {
                if (step instanceof RunSql run && run.undo() instanceof Undo.Impossible) {
                    thereAndBack(scratch, runner, stretch);
                    stretch.forEach(one -> runs(runner, one));
                    stretch.clear();
                    runs(runner, step);
                } else {
                    stretch.add(step);
                }
            }
            thereAndBack(scratch, runner, stretch);
        }
    }

    private record State(Catalog catalog, Map<ObjectName, String> rows) {}

    private void thereAndBack(Scratch scratch, PlanRunner runner, List<Step> steps) {
        var states = new ArrayList<@Nullable State>();
        Catalog original = PlanScenario.catalog(scratch);
        for (Step step : steps) {
            states.add(step instanceof RunSql ? state(scratch, original) : null);
            runs(runner, step);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step instanceof RunSql run && run.undo() instanceof Undo.ByStatements) {
                assertThat(runner.undo(step).map(PlanLaws::told))
                        .as("undo: " + step.title())
                        .isEmpty();
                boolean exact = steps.subList(0, i).stream().noneMatch(PlanLaws::leavesSomething);
                State now = state(scratch, original);
                State then = states.get(i);
                if (then != null && (exact || i == 0)) {
                    same(now.catalog(), then.catalog(), "undone: " + step.title());
                    assertThat(now.rows()).as("rows, undone: " + step.title()).isEqualTo(then.rows());
                }
            }
        }
    }

    /** Steps before this one that are not taken back by themselves: proofs, rows that were filled. */
    private static boolean leavesSomething(Step step) {
        return !(step instanceof RunSql run && run.undo() instanceof Undo.ByStatements)
                && !(step instanceof Assert)
                && !(step instanceof AwaitDeploy);
    }

    /** @param original the columns whose values count: those that were there before anything */
    private static State state(Scratch scratch, Catalog original) {
        Catalog catalog = PlanScenario.catalog(scratch);
        Map<ObjectName, String> rows = new TreeMap<>();
        for (Table table : original.tables().toList()) {
            String columns = String.join(
                    ", ",
                    table.columns().stream()
                            .map(column -> PlanScenario.ENGINE.phrasing().quote(column.name()))
                            .sorted()
                            .toList());
            String row = columns.isEmpty() ? "''" : "ROW(" + columns + ")::text";
            rows.put(
                    table.name(),
                    scratch.ask("SELECT md5(coalesce(string_agg(" + row + ", '|' ORDER BY " + row + "), '')) FROM "
                                    + PlanScenario.ENGINE.phrasing().quote(table.name()))
                            .orElse("?"));
        }
        return new State(catalog, rows);
    }

    static void same(Catalog now, Catalog wanted, String when) {
        Catalog is = now.shape().withoutColumnOrder();
        Catalog should = wanted.shape().withoutColumnOrder();
        Map<Subject, SchemaObject> left = objects(is);
        objects(should).forEach((subject, object) -> {
            SchemaObject found = left.remove(subject);
            if (!object.equals(found)) {
                assertThat(fields(found)).as(subject + ", " + when).isEqualTo(fields(object));
            }
        });
        assertThat(left.keySet()).as("objects too many, " + when).isEmpty();
        assertThat(is).as("catalog, " + when).isEqualTo(should);
    }

    private static Map<Subject, SchemaObject> objects(Catalog catalog) {
        Map<Subject, SchemaObject> objects = new TreeMap<>();
        catalog.objects(SchemaObject.class).forEach(object -> objects.put(Subject.of(object), object));
        return objects;
    }

    /** A line for each part, so that a failure shows what is different. */
    private static String fields(@Nullable SchemaObject object) {
        return String.valueOf(object).replaceAll("(, |\\[)(?=[A-Z]\\w+\\[|\\w+=\\[)", "$1\n");
    }
}
