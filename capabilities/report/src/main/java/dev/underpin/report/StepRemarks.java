package dev.underpin.report;

import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a step beside its numbers, a few words each, the worst first. */
final class StepRemarks {

    private static final long MEBIBYTE = 1 << 20;

    private StepRemarks() {}

    /** @param statements of the stage */
    static List<String> of(StepSeen step, List<TriedStatement> statements) {
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
        space(step.cost(), remarks);
        return remarks;
    }

    private static String named(int number, List<TriedStatement> statements) {
        return statements.stream()
                .filter(statement -> statement.number() == number)
                .map(statement -> ", for " + statement.sql().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
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
