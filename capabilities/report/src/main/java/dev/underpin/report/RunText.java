package dev.underpin.report;

import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.Step;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Journal;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import dev.underpin.model.run.UndoEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run on a terminal: a line for each thing that happened, and in the end where it stands and what to do next. */
public final class RunText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Style style;
    private final Plan plan;
    private final List<Step> steps;
    private final String on;

    /** @param on the database, as the user names it */
    public RunText(Style style, Plan plan, String on) {
        this.style = style;
        this.plan = plan;
        this.steps = plan.steps().toList();
        this.on = on;
    }

    /**
     * A line for what happened; empty where the next one says it.
     *
     * @param before the entry before it, if there was one
     */
    public Optional<String> line(JournalEntry entry, Optional<JournalEntry> before) {
        return switch (entry.event()) {
            case RunEvent.RunStarted started ->
                Optional.of(style.strong("Running plan " + brief(plan.id()) + " on " + on + ": "
                                + PlanSummary.count(steps.size(), "step"))
                        + (started.unrehearsed() == null ? "" : ", unrehearsed: " + started.unrehearsed()));
            case RunEvent.RunResumed resumed ->
                Optional.of(style.strong("Going on with plan " + brief(plan.id()) + " on " + on)
                        + (resumed.unrehearsed() == null ? "" : ", unrehearsed: " + resumed.unrehearsed()));
            case RunEvent.StepStarted started -> Optional.empty();
            case RunEvent.StepSucceeded done ->
                Optional.of(step(
                        done.step(),
                        took(entry, before)
                                + (done.rows() > 0 ? String.format(Locale.ROOT, ", %,d rows", done.rows()) : "")
                                + (done.attempts() > 1 ? ", at the " + done.attempts() + ". attempt" : "")));
            case RunEvent.StepSkipped skipped -> Optional.of(step(skipped.step(), "was done already"));
            case RunEvent.StepConfirmed confirmed ->
                Optional.of(step(confirmed.step(), "confirmed by " + confirmed.by()));
            case RunEvent.PartUndone undone -> Optional.empty();
            case RunEvent.StepUndone undone -> Optional.of(step(undone.step(), "taken back"));
            case RunEvent.StepFailed failed -> Optional.empty();
            case RunEvent.RunPaused paused -> Optional.empty();
            case RunEvent.RunFinished finished -> Optional.empty();
            case RunEvent.RunAborted aborted -> Optional.empty();
        };
    }

    private String step(int number, String what) {
        return String.format(Locale.ROOT, "%4d/%d  ", number, steps.size()) + Plain.names(title(number)) + "  "
                + style.faint(what);
    }

    /**
     * {@code 3/17  Fill orders.total: 1,200,000 rows, 41,000/s, about 1 min 30 s to go}: while rows are written.
     *
     * @param about how many the table has; 0 where that is not known
     */
    public String rows(int number, long written, long about, double perSecond) {
        String text = String.format(
                Locale.ROOT,
                "%d/%d  %s: %,d rows, %,.0f/s",
                number,
                steps.size(),
                Plain.names(title(number)),
                written,
                perSecond);
        return written >= about || perSecond < 1
                ? text
                : text + ", about " + PlanText.seconds((long) Math.ceil((about - written) / perSecond)) + " to go";
    }

    /** While a lock is not to be had. */
    public String blocked(int number, int attempt, List<Blocker> blockers) {
        return String.format(Locale.ROOT, "%4d/%d  ", number, steps.size()) + Plain.names(title(number)) + "  "
                + style.paint("33", "given up for now, " + PlanSummary.count(attempt, "attempt") + " so far")
                + who(blockers);
    }

    /** Where the run stands when it ends for this time. */
    public String end(RunEnd end) {
        var lines = new ArrayList<String>();
        lines.add("");
        switch (end) {
            case RunEnd.Finished finished -> {
                lines.add(style.strong(
                        "Done: all " + PlanSummary.count(steps.size(), "step") + " of plan " + brief(plan.id()) + "."));
                lines.add("Take it back, as far as there is a way: underpin undo --on " + on);
            }
            case RunEnd.PhaseEnded phase -> {
                lines.add(style.strong("The phases up to " + phase.phase().word() + " are done."));
                lines.add("Go on: underpin resume --on " + on + "; back: underpin undo --on " + on);
            }
            case RunEnd.Waiting waiting -> waits(waiting, lines);
            case RunEnd.Paused paused -> {
                lines.add(style.strong("Paused, as was asked for. What is done stays done."));
                lines.add("Go on: underpin resume --on " + on + "; back: underpin undo --on " + on);
            }
            case RunEnd.Stopped stopped ->
                stopped(stopped.step(), stopped.message(), stopped.statement(), stopped.blockers(), lines, "resume");
        }
        return String.join("\n", lines) + "\n";
    }

    /** How far it was taken back. */
    public String end(UndoEnd end) {
        var lines = new ArrayList<String>();
        lines.add("");
        switch (end) {
            case UndoEnd.AllBack all -> lines.add(style.strong("All of it is taken back; the database is as it was."));
            case UndoEnd.Here here -> {
                lines.add(style.strong(
                        (here.step() == steps.size() ? "Nothing could be taken back: step " : "Taken back to step ")
                                + here.step() + " stays: " + Plain.names(title(here.step())) + "."));
                lines.addAll(Wrapped.lines("  ", "", Plain.names(here.reason())));
                if (here.step() < steps.size()) {
                    lines.add("Go forward again: underpin resume --on " + on + "; leave it so: underpin abort --on "
                            + on);
                }
            }
            case UndoEnd.Stopped stopped ->
                stopped(stopped.step(), stopped.message(), stopped.statement(), stopped.blockers(), lines, "undo");
        }
        return String.join("\n", lines) + "\n";
    }

    private void waits(RunEnd.Waiting waiting, List<String> lines) {
        AwaitDeploy deploy = waiting.deploy();
        lines.add(style.strong(
                "Waiting at step " + waiting.step() + " of " + steps.size() + ": " + Plain.names(deploy.title())));
        deploy.must().forEach(sentence -> lines.addAll(Wrapped.lines("  ", "Must   ", Plain.names(sentence))));
        deploy.mustNot().forEach(sentence -> lines.addAll(Wrapped.lines("  ", "Never  ", Plain.names(sentence))));
        deploy.costs().forEach(sentence -> lines.addAll(Wrapped.lines("  ", "Costs  ", Plain.names(sentence))));
        if (waiting.notBefore().isPresent()) {
            lines.add("Go on after " + MINUTE.format(waiting.notBefore().get()) + " UTC: underpin resume --on " + on
                    + " (sooner: --confirm)");
        } else {
            lines.add("When it is so: underpin resume --confirm --on " + on + "; back: underpin undo --on " + on);
        }
    }

    private void stopped(
            int number, String message, String statement, List<Blocker> blockers, List<String> lines, String again) {
        lines.add(
                style.strong("Stopped at step " + number + " of " + steps.size() + ": " + Plain.names(title(number))));
        lines.addAll(Wrapped.lines("  ", "Why    ", message));
        blockers.forEach(blocker -> lines.addAll(Wrapped.lines("  ", "Behind ", blocker.words())));
        if (!statement.isEmpty()) {
            statement.lines().forEach(line -> lines.add("    " + style.code(line)));
        }
        lines.add("Nothing of this step stays, and everything before it does.");
        lines.add("When that is out of the way: underpin " + again + " --on " + on
                + (again.equals("resume") ? "; back: underpin undo --on " + on : ""));
    }

    /**
     * Where a run stands, for somebody who was not there.
     *
     * @param runner whoever is at work on it
     * @param written rows that the step which is under way has written
     */
    public String status(Journal journal, Optional<Blocker> runner, long written) {
        var lines = new ArrayList<String>();
        int done = journal.done().size();
        lines.add(style.strong("Plan " + brief(plan.id()) + " on " + on + ": " + state(journal, runner) + ", " + done
                + " of " + PlanSummary.count(steps.size(), "step") + " done."));
        lines.add("Begun " + MINUTE.format(journal.entries().getFirst().at()) + " UTC by "
                + journal.started().by() + "; last heard of "
                + MINUTE.format(journal.entries().getLast().at()) + ".");
        lines.add(next(journal, runner));
        int number = 0;
        for (Phase phase : plan.phases()) {
            lines.add("");
            lines.add(style.strong(phase.kind().name()));
            for (Step step : phase.steps()) {
                number++;
                lines.add(String.format(Locale.ROOT, "%4d  ", number)
                        + mark(journal, number, written)
                        + Plain.names(step.title()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String state(Journal journal, Optional<Blocker> runner) {
        return switch (journal.last()) {
            case RunEvent.RunFinished finished -> "finished";
            case RunEvent.RunAborted aborted -> "given up (" + aborted.why() + ")";
            case RunEvent.RunPaused paused when runner.isEmpty() -> "paused";
            case RunEvent.StepFailed failed when runner.isEmpty() -> "stopped";
            default -> runner.isPresent() ? "running" : journal.cutOff().isPresent() ? "cut off" : "waiting";
        };
    }

    private String next(Journal journal, Optional<Blocker> runner) {
        if (journal.last() instanceof RunEvent.StepFailed failed && runner.isEmpty()) {
            return "Step " + failed.step() + " did not go through: " + failed.message();
        }
        if (journal.isOver()) {
            return "Nothing is to be done.";
        }
        return runner.map(one -> "Run by " + one.words())
                .orElse("Go on: underpin resume --on " + on + "; back: underpin undo --on " + on);
    }

    private String mark(Journal journal, int number, long written) {
        if (journal.done().contains(number)) {
            return style.paint("32", "done    ");
        }
        if (journal.cutOff().orElse(0) == number) {
            return written > 0 ? String.format(Locale.ROOT, "%,d rows  ", written) : "begun   ";
        }
        return "        ";
    }

    private static String took(JournalEntry entry, Optional<JournalEntry> before) {
        Instant from = before.map(JournalEntry::at).orElse(entry.at());
        return duration(Duration.between(from, entry.at()));
    }

    private static String duration(Duration time) {
        long milliseconds = Math.max(0, time.toMillis());
        return milliseconds < 10_000 ? milliseconds + " ms" : PlanText.seconds(milliseconds / 1_000);
    }

    private static String who(List<Blocker> blockers) {
        return blockers.isEmpty() ? "" : "; " + blockers.getFirst().words();
    }

    private String title(int number) {
        return steps.get(number - 1).title();
    }

    static String brief(String id) {
        return id.substring(0, 8);
    }
}
