package dev.underpin.report;

import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Undo;
import java.util.List;

/** A plan in three sentences: what it does, what it costs the application, how far back there is a way. */
public final class PlanSummary {

    private PlanSummary() {}

    /** {@code public.orders.total becomes bigint, was integer, and 2 changes more.} */
    public static String changes(Plan plan) {
        if (plan.changes().isEmpty()) {
            return "Nothing to do: both are the same.";
        }
        int more = plan.changes().size() - 1;
        return Plain.names(plan.changes().getFirst().words())
                + (more == 0 ? "." : more == 1 ? ", and 1 change more." : ", and " + more + " changes more.");
    }

    /** {@code 14 steps in 4 phases, with 1 deployment in between. Nobody waits longer than a moment.} */
    public static String cost(Plan plan) {
        long steps = plan.steps().filter(step -> !(step instanceof AwaitDeploy)).count();
        long deployments = plan.steps()
                .filter(step -> step instanceof AwaitDeploy deploy && deploy.days() == 0)
                .count();
        List<String> downtime = plan.steps()
                .filter(step -> step.hazards().stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DOWNTIME))
                .map(Step::title)
                .toList();
        String shape = count(steps, "step") + " in " + count(plan.phases().size(), "phase")
                + (deployments == 0 ? "" : ", with " + count(deployments, "deployment") + " in between") + ". ";
        return shape
                + (downtime.isEmpty()
                        ? "Nobody waits longer than a moment."
                        : count(downtime.size(), "step") + " cannot be done without others waiting: "
                                + Plain.names(downtime.getFirst()) + (downtime.size() > 1 ? ", …" : "") + ".");
    }

    /** How far back there is a way. */
    public static String wayBack(Plan plan) {
        List<Step> lasting = plan.steps().filter(PlanSummary::isFinal).toList();
        boolean loses = plan.hazards().anyMatch(hazard -> hazard.kind() == Hazard.Kind.LOSS);
        if (lasting.isEmpty()) {
            return "Every step can be undone.";
        }
        String first = "Every step can be undone but " + count(lasting.size(), "step") + ", the first of them: "
                + Plain.names(lasting.getFirst().title()) + ".";
        return first + (loses ? " Values are lost there." : " No value is lost.");
    }

    static boolean isFinal(Step step) {
        return step instanceof RunSql run && run.undo() instanceof Undo.Impossible;
    }

    /** {@code 3 steps}. */
    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** {@code 3 crashes}. */
    static String count(long number, String noun, String nouns) {
        return number + " " + (number == 1 ? noun : nouns);
    }
}
