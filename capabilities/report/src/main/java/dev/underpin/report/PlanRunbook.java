package dev.underpin.report;

import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Estimate;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runbook of a plan, in Markdown: what it does and why this way, in which order, what to watch, how to stop and how to go back. */
public final class PlanRunbook {

    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    private PlanRunbook(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param from what the plan starts from, for people
     * @param target what it leads to
     * @param tried how it was tried
     */
    public static String of(Plan plan, String from, String target, String tried) {
        var runbook = new PlanRunbook(plan);
        runbook.head(from, target, tried);
        runbook.before();
        runbook.phases();
        runbook.watch();
        return String.join("\n", runbook.lines) + "\n";
    }

    private void head(String from, String target, String tried) {
        lines.add("# Plan " + plan.id().substring(0, 12));
        lines.add("");
        lines.add(PlanSummary.changes(plan));
        lines.add(PlanSummary.cost(plan));
        lines.add(PlanSummary.wayBack(plan));
        lines.add("");
        lines.add("From `" + from + "` to `" + target + "`, PostgreSQL " + plan.serverVersion() + ". " + tried);
        lines.add("");
        lines.add("## What changes");
        lines.add("");
        plan.changes()
                .forEach(change -> lines.add(
                        "- " + Plain.names(change.words()) + (change.loses() ? " **Values are lost.**" : "")));
        plan.leftAlone().forEach(sentence -> lines.add("- Left alone: " + sentence));
        lines.add("");
        List<String> reasons = PlanReasons.of(plan);
        if (!reasons.isEmpty()) {
            lines.add("## Why this way");
            lines.add("");
            reasons.forEach(reason -> lines.add("- " + reason));
            lines.add("");
        }
    }

    private void before() {
        lines.add("## Before you begin");
        lines.add("");
        lines.add(
                "- The plan is for exactly the database it was made from. If somebody has changed the schema since, make it again.");
        lines.add(
                "- Run each file with `psql -v ON_ERROR_STOP=1 -f FILE`, in the order of the numbers. A step that gives up for want of a"
                        + " lock has changed nothing: run it again, until it gets through.");
        lines.add(
                "- Between two phases, and between any two steps, is a good place to stop: the application works there.");
        Map<Hazard.Kind, List<String>> serious = plan.steps()
                .flatMap(step -> step.hazards().stream())
                .filter(hazard -> hazard.kind() == Hazard.Kind.DOWNTIME
                        || hazard.kind() == Hazard.Kind.LOSS
                        || hazard.kind() == Hazard.Kind.SPACE)
                .collect(Collectors.groupingBy(
                        Hazard::kind, java.util.TreeMap::new, Collectors.mapping(Hazard::words, Collectors.toList())));
        serious.forEach((kind, words) -> words.stream()
                .distinct()
                .forEach(word -> lines.add(
                        "- **" + (kind == Hazard.Kind.SPACE ? "Room" : kind == Hazard.Kind.LOSS ? "Loss" : "Downtime")
                                + ".** " + word)));
        lines.add("");
    }

    private void phases() {
        Map<Integer, StepScript> scripts =
                StepScript.of(plan).stream().collect(Collectors.toMap(StepScript::number, script -> script));
        int number = 0;
        for (Phase phase : plan.phases()) {
            lines.add("## " + phase.kind().number() + ". " + title(phase.kind()));
            lines.add("");
            lines.add(phase.kind().purpose());
            lines.add("");
            for (Step step : phase.steps()) {
                number++;
                step(number, step, scripts.get(number));
            }
            lines.add("");
            lines.add("Going back from here: " + wayBack(phase));
            lines.add("");
        }
    }

    private static String title(PhaseKind kind) {
        String word = kind.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void step(int number, Step step, @Nullable StepScript script) {
        String file = script == null
                ? ""
                : " ([" + PlanSql.file(script).replaceFirst(".*/", "") + "](" + PlanSql.file(script) + "))";
        lines.add(number + ". **" + Plain.names(step.title()) + "**" + file);
        switch (step) {
            case RunSql run -> {
                if (!run.locks().isEmpty()) {
                    line("Locks " + PlanText.locks(run.locks()) + ".");
                }
                estimate(run.estimate());
                if (run.undo() instanceof Undo.Impossible impossible) {
                    line("**No way back.** " + impossible.reason());
                }
            }
            case Backfill backfill -> batches(backfill.walk().batchRows(), backfill.estimate());
            case CopyRows copy -> batches(copy.walk().batchRows(), copy.estimate());
            case AwaitDeploy deploy -> {
                deploy.must().forEach(sentence -> line("Must: " + sentence));
                deploy.mustNot().forEach(sentence -> line("Never again: " + sentence));
                deploy.costs().forEach(sentence -> line("Meanwhile it costs: " + sentence + "."));
                if (deploy.days() > 0) {
                    line("Wait " + PlanSummary.count(deploy.days(), "day") + ".");
                }
            }
            case Assert expected -> line("If not: " + expected.otherwise());
        }
        step.hazards().forEach(hazard -> line(hazard.words()));
    }

    private void batches(int rows, @Nullable Estimate estimate) {
        line("In batches of at most " + String.format("%,d", rows)
                + " rows. Stop it whenever you like; run it again, and it goes on with what is not done.");
        estimate(estimate);
    }

    private void estimate(@Nullable Estimate estimate) {
        if (estimate != null) {
            line("Takes " + PlanText.seconds(estimate.lowSeconds()) + " to " + PlanText.seconds(estimate.highSeconds())
                    + " (estimated: " + estimate.basis() + ").");
        }
    }

    private void line(String text) {
        lines.add("   - " + Plain.names(text));
    }

    private static String wayBack(Phase phase) {
        List<Step> stays = phase.steps().stream().filter(PlanSummary::isFinal).toList();
        return stays.isEmpty()
                ? "run the `.undo.sql` files of the steps you have done, the last one first."
                : "up to \"" + Plain.names(stays.getFirst().title())
                        + "\" run the `.undo.sql` files of the steps you have done, the last one first;"
                        + " that step itself stays done.";
    }

    private void watch() {
        lines.add("## What to watch");
        lines.add("");
        lines.add(
                "- Who waits for whom: `SELECT pid, pg_blocking_pids(pid), wait_event_type, left(query, 60) FROM pg_stat_activity"
                        + " WHERE cardinality(pg_blocking_pids(pid)) > 0`. A step's own lock_timeout ends its waiting.");
        if (plan.steps().anyMatch(step -> step instanceof Backfill || step instanceof CopyRows)) {
            lines.add(
                    "- During the backfill: replica lag (`SELECT client_addr, replay_lag FROM pg_stat_replication`), the application's"
                            + " p99, free disk. If one gets worse, stop the script; nothing is lost.");
        }
        if (plan.steps()
                .anyMatch(step -> step.hazards().stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.WAITS))) {
            lines.add(
                    "- While an index is built: `SELECT phase, blocks_done, blocks_total FROM pg_stat_progress_create_index`. Old"
                            + " transactions hold it up: `SELECT pid, xact_start, left(query, 60) FROM pg_stat_activity ORDER BY xact_start LIMIT 5`.");
        }
    }
}
