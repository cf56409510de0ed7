package dev.underpin.report;

import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.TableTouched;
import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a step beside its numbers, a few words each, the worst first. */
final class StepRemarks {

    private static final long MEBIBYTE = 1 << 20;
    private static final long MANY_DEAD = 1_000;

    private StepRemarks() {}

    static List<String> of(StepSeen step, Rehearsal rehearsal) {
        List<TriedStatement> statements = rehearsal.stage().statements();
        var remarks = new ArrayList<String>();
        step.trouble().ifPresent(trouble -> remarks.add("Did not go through: " + trouble));
        for (Refusal refusal : step.refusals()) {
            remarks.add(PlanSummary.count(refusal.times(), "call") + " refused: " + refusal.message()
                    + named(refusal.statement(), statements));
        }
        step.rewrites().forEach(table -> remarks.add("Writes all of " + Plain.names(table) + " anew"));
        if (step.attempts() > 1) {
            remarks.add("Had its lock at attempt " + step.attempts());
        }
        if (step.rows() > 0) {
            remarks.add(Figures.count(step.rows()) + " rows written");
        }
        rehearsal.alone(step).stream()
                .flatMap(alone -> alone.tables().stream())
                .forEach(table -> touched(table, remarks));
        space(step.cost(), remarks);
        ReplicaWords.lag(rehearsal.replica(), step)
                .flatMap(ReplicaWords::remark)
                .ifPresent(remarks::add);
        return remarks;
    }

    private static String named(int number, List<TriedStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.number() == number)
                .map(statement -> ", for " + statement.sql().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static void touched(TableTouched table, List<String> remarks) {
        String name = Plain.names(table.table().toString());
        if (table.wholes() > 0 && table.bytes() >= MEBIBYTE) {
            remarks.add("Reads all of " + name + ", " + Figures.bytes(table.bytes())
                    + (table.wholes() > 1 ? ", " + Figures.count(table.wholes()) + " times" : ""));
        }
        if (table.dead() >= MANY_DEAD) {
            remarks.add("Leaves " + Figures.count(table.dead()) + " dead rows in " + name
                    + (table.grown() > 0 ? ", which is " + Figures.bytes(table.grown()) + " larger" : ""));
        }
    }

    private static void space(Cost cost, List<String> remarks) {
        if (cost.diskBytes() >= MEBIBYTE) {
            remarks.add(Figures.bytes(cost.diskBytes()) + " more on disk at its height");
        }
        if (cost.temporaryBytes() >= MEBIBYTE) {
            remarks.add(Figures.bytes(cost.temporaryBytes()) + " of temporary files");
        }
    }
}
