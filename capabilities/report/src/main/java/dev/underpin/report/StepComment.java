package dev.underpin.report;

import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import java.util.ArrayList;
import java.util.List;

/** What stands above a step's SQL: which step it is, what it locks, what can go wrong, how to tell that it is done. */
final class StepComment {

    private StepComment() {}

    static List<String> lines(StepScript script, int steps) {
        Step step = script.step();
        var lines = new ArrayList<String>();
        lines.add("Step " + script.number() + " of " + steps + ", "
                + script.phase().word() + ": " + Plain.names(step.title()));
        if (step instanceof RunSql run) {
            if (!run.locks().isEmpty()) {
                lines.add("Locks " + Plain.names(PlanText.locks(run.locks())) + ".");
            }
            if (run.timeouts().lock() > 0) {
                lines.add("It gives up rather than keep others waiting; then run it again.");
            }
            if (run.leftover() != null) {
                lines.add("If an attempt was cut off: " + run.leftover().removal() + ";");
            }
            done(run.done(), lines);
            if (run.undo() instanceof Undo.Impossible impossible) {
                lines.add("Cannot be undone. " + impossible.reason());
            }
        } else if (step instanceof Backfill backfill) {
            lines.add("Can be stopped at any time and run again: rows that are done are passed over.");
            done(backfill.done(), lines);
        }
        if (step instanceof CopyRows copy) {
            lines.add("Can be stopped at any time and run again: rows that are there are passed over.");
            done(copy.done(), lines);
        }
        for (Hazard hazard : step.hazards()) {
            lines.add(hazard.words());
        }
        return lines;
    }

    private static void done(@org.jspecify.annotations.Nullable String query, List<String> lines) {
        lines.add(query == null ? "Doing it again changes nothing." : "Done already where this says t: " + query);
    }

    /** As SQL remarks. */
    static String sql(StepScript script, int steps) {
        var lines = new StringBuilder();
        lines(script, steps)
                .forEach(line -> Wrapped.lines("", "-- ", line)
                        .forEach(text -> lines.append(text.startsWith("--") ? text : "--" + text.substring(2))
                                .append('\n')));
        return lines.toString();
    }
}
