package dev.underpin.report;

import dev.underpin.model.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as numbered SQL files, a folder for each phase, with the way back beside each step that has one. */
public final class PlanSql {

    private PlanSql() {}

    /** The files by their path below the plan's folder. */
    public static Map<String, String> files(Plan plan) {
        Map<String, String> files = new LinkedHashMap<>();
        List<StepScript> scripts = StepScript.of(plan);
        int steps = (int) plan.steps().count();
        for (StepScript script : scripts) {
            String name = file(script);
            files.put(name, StepComment.sql(script, steps) + script.script());
            String undo = script.undoScript();
            if (!undo.isEmpty()) {
                files.put(
                        name.replaceFirst("\\.sql$", ".undo.sql"),
                        "-- Undo of: " + Plain.names(script.step().title()) + "\n" + undo);
            }
        }
        return files;
    }

    /** {@code 1-expand/01_add_public_orders_paid.sql}. */
    static String file(StepScript script) {
        return script.phase().number() + "-" + script.phase().word() + "/"
                + String.format("%02d_%s.sql", script.number(), script.slug());
    }
}
