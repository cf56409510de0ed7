package dev.underpin.report;

import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.plan.UndoBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One step of a plan as SQL for whoever runs it.
 *
 * @param number in the whole plan, from 1
 * @param release how many times the plan has waited for people before it: what has the same number may go out together
 * @param statements without semicolons
 * @param transaction whether they must be one transaction
 * @param undo empty where there is nothing to undo, or no way
 */
record StepScript(
        int number,
        int release,
        PhaseKind phase,
        Step step,
        List<String> statements,
        boolean transaction,
        Timeouts timeouts,
        List<SqlBatch> undo) {

    StepScript {
        statements = List.copyOf(statements);
        undo = List.copyOf(undo);
    }

    /** All steps that can be run; those that wait for people begin a new release. */
    static List<StepScript> of(Plan plan) {
        var scripts = new ArrayList<StepScript>();
        int number = 0;
        int release = 1;
        for (Phase phase : plan.phases()) {
            for (Step step : phase.steps()) {
                number++;
                switch (step) {
                    case RunSql run ->
                        scripts.add(new StepScript(
                                number,
                                release,
                                phase.kind(),
                                step,
                                run.sql().statements(),
                                run.sql().transaction(),
                                run.timeouts(),
                                run.undo() instanceof Undo.ByStatements by
                                        ? by.batches().stream()
                                                .map(UndoBatch::sql)
                                                .toList()
                                        : List.of()));
                    case Backfill backfill -> scripts.add(rows(number, release, phase, step, backfill.sql()));
                    case CopyRows copy -> scripts.add(rows(number, release, phase, step, copy.sql()));
                    case Assert expected -> scripts.add(rows(number, release, phase, step, raising(expected)));
                    case AwaitDeploy deploy -> release++;
                }
            }
        }
        return scripts;
    }

    private static StepScript rows(int number, int release, Phase phase, Step step, String sql) {
        return new StepScript(number, release, phase.kind(), step, List.of(sql), false, Timeouts.LONG, List.of());
    }

    /** A question that fails where the answer is not what the plan needs. */
    private static String raising(Assert expected) {
        return "DO $assert$\nBEGIN\n    IF (" + expected.query()
                + ") > 0 THEN\n        RAISE EXCEPTION USING MESSAGE = "
                + literal("Not so: " + expected.title()) + ",\n            HINT = " + literal(expected.otherwise())
                + ";\n    END IF;\nEND $assert$";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether the server refuses to run it in a transaction. */
    boolean refusesTransaction() {
        return step instanceof Backfill
                || step instanceof CopyRows
                || statements.stream().anyMatch(sql -> sql.contains(" CONCURRENTLY ") && !transaction);
    }

    /** A file name's part: {@code add_public_orders_paid}. */
    String slug() {
        String slug = Plain.names(step.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return slug.length() <= 50 ? slug : slug.substring(0, 50).replaceAll("_[^_]*$", "");
    }

    /** {@code 500ms}, {@code 10s}; 0 for none. */
    static String milliseconds(long milliseconds) {
        return milliseconds == 0 ? "0" : milliseconds % 1_000 == 0 ? milliseconds / 1_000 + "s" : milliseconds + "ms";
    }

    /** The statements as a script, timeouts and transaction included, for a client that commits each statement. */
    String script() {
        var lines = new ArrayList<String>();
        lines.add("SET lock_timeout = '" + milliseconds(timeouts.lock()) + "';");
        lines.add("SET statement_timeout = '" + milliseconds(timeouts.statement()) + "';");
        lines.addAll(lines(new SqlBatch(statements, transaction)));
        return String.join("\n", lines) + "\n";
    }

    static List<String> lines(SqlBatch batch) {
        var lines = new ArrayList<String>();
        if (batch.transaction()) {
            lines.add("BEGIN;");
        }
        batch.statements().forEach(statement -> lines.add(statement + ";"));
        if (batch.transaction()) {
            lines.add("COMMIT;");
        }
        return lines;
    }

    /** The way back as a script; empty where there is none. */
    String undoScript() {
        var lines = new ArrayList<String>();
        undo.forEach(batch -> lines.addAll(lines(batch)));
        return lines.isEmpty() ? "" : "SET lock_timeout = '500ms';\n" + String.join("\n", lines) + "\n";
    }
}
