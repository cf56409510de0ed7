package dev.underpin.report;

import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Estimate;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.LockForecast;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan on a terminal: three lines that answer, then its steps in order, each with what it locks and how it is undone. */
public final class PlanText {

    private static final String INDENT = "      ";
    private static final String LABEL = "Danger ";

    private final Style style;

    public PlanText(Style style) {
        this.style = style;
    }

    /** @param sql whether to print the statements too */
    public String of(Plan plan, boolean sql) {
        var lines = new ArrayList<String>();
        lines.add(style.strong(PlanSummary.changes(plan)));
        if (!plan.isEmpty()) {
            lines.add(PlanSummary.cost(plan));
            lines.add(PlanSummary.wayBack(plan));
        }
        if (plan.changes().size() > 1) {
            lines.add("");
            plan.changes()
                    .forEach(change -> lines.add(
                            "  - " + Plain.names(change.words()) + (change.loses() ? " (values are lost)" : "")));
        }
        plan.leftAlone().forEach(sentence -> lines.add("  " + style.faint(sentence)));
        int number = 0;
        for (Phase phase : plan.phases()) {
            lines.add("");
            lines.add(style.strong(phase.kind().name()) + "  "
                    + style.faint(phase.kind().purpose()));
            for (Step step : phase.steps()) {
                lines.add("");
                number++;
                lines.addAll(step(number, step, sql));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> step(int number, Step step, boolean sql) {
        var lines = new ArrayList<String>();
        lines.add(String.format("%4d  ", number) + style.strong(Plain.names(step.title())));
        switch (step) {
            case RunSql run -> run(run, sql, lines);
            case Backfill backfill -> batches(backfill.sql(), backfill.walk(), backfill.estimate(), sql, lines);
            case CopyRows copy -> batches(copy.sql(), copy.walk(), copy.estimate(), sql, lines);
            case AwaitDeploy deploy -> deploy(deploy, lines);
            case Assert expected -> {
                if (sql) {
                    code(expected.query(), lines);
                }
                lines.add(INDENT + "Else   " + expected.otherwise());
            }
        }
        for (Hazard hazard : step.hazards()) {
            lines.addAll(Wrapped.lines(INDENT, LABEL, mark(hazard.kind()), Plain.names(hazard.words())));
        }
        return lines;
    }

    private String mark(Hazard.Kind kind) {
        return switch (kind) {
            case DOWNTIME, LOSS -> style.paint("1;31", "Danger") + " ";
            case ROWS, SPACE, WRITES, APPLICATION, WAITS -> "Note   ";
        };
    }

    private void run(RunSql run, boolean sql, List<String> lines) {
        if (sql) {
            statements(run.sql(), lines);
        }
        if (!run.locks().isEmpty()) {
            lines.addAll(wrapped("Locks  ", locks(run.locks())));
        }
        estimate(run.estimate(), lines);
        undo(run.undo(), sql, lines);
    }

    /** Those that stop somebody; where none does, the strongest. */
    static String locks(List<LockForecast> locks) {
        List<LockForecast> stopping = locks.stream()
                .filter(lock -> lock.mode().blocksWrites() || lock.mode().blocksReads())
                .toList();
        List<LockForecast> told = !stopping.isEmpty()
                ? stopping
                : locks.stream()
                        .max(Comparator.comparing(LockForecast::mode))
                        .map(List::of)
                        .orElse(List.of());
        return told.stream()
                .map(lock -> lock.relation() + " " + lock.mode() + " ("
                        + (stopping.isEmpty()
                                ? "stops nobody"
                                : "stops " + lock.mode().blocks()) + ")")
                .collect(Collectors.joining(", "));
    }

    private void statements(SqlBatch batch, List<String> lines) {
        if (batch.transaction()) {
            code("BEGIN;", lines);
        }
        batch.statements().forEach(statement -> code(statement + ";", lines));
        if (batch.transaction()) {
            code("COMMIT;", lines);
        }
    }

    private void code(String sql, List<String> lines) {
        sql.lines().forEach(line -> lines.add(INDENT + "  " + style.code(line)));
    }

    private void undo(Undo undo, boolean sql, List<String> lines) {
        switch (undo) {
            case Undo.ByStatements by -> {
                if (sql) {
                    lines.add(INDENT + "Undo");
                    by.batches().forEach(batch -> statements(batch.sql(), lines));
                }
            }
            case Undo.NotNeeded none -> {
                if (sql) {
                    lines.add(INDENT + "Undo   not needed. " + none.reason());
                }
            }
            case Undo.Impossible impossible -> lines.addAll(wrapped("Undo   ", "impossible. " + impossible.reason()));
        }
    }

    private void batches(String script, RowWalk walk, @Nullable Estimate estimate, boolean sql, List<String> lines) {
        if (sql) {
            code(script + ";", lines);
        }
        lines.add(INDENT + "Batch  at most " + String.format("%,d", walk.batchRows()) + " rows"
                + (walk.key().isEmpty() ? ", as they lie" : " along " + String.join(", ", walk.key()))
                + ", each in a transaction of its own");
        estimate(estimate, lines);
    }

    private static void estimate(@Nullable Estimate estimate, List<String> lines) {
        if (estimate != null) {
            lines.add(INDENT + "Takes  " + seconds(estimate.lowSeconds()) + " to " + seconds(estimate.highSeconds())
                    + " (estimated: " + estimate.basis() + ")");
        }
    }

    static String seconds(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    private static void deploy(AwaitDeploy deploy, List<String> lines) {
        deploy.must().forEach(sentence -> lines.addAll(wrapped("Must   ", sentence)));
        deploy.mustNot().forEach(sentence -> lines.addAll(wrapped("Never  ", sentence)));
        deploy.costs().forEach(sentence -> lines.addAll(wrapped("Costs  ", sentence)));
        if (deploy.days() > 0) {
            lines.add(INDENT + "Wait   " + PlanSummary.count(deploy.days(), "day"));
        }
    }

    private static List<String> wrapped(String label, String text) {
        return Wrapped.lines(INDENT, label, Plain.names(text));
    }
}
