package dev.underpin.app;

import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets a plan begin, or says why not. */
record RunGate(Gates gates, Path folder, Plan plan, Instant now) {

    private static final int MOST_LAG_SECONDS = 30;
    private static final String OTHERWISE =
            "Or say why it is run all the same: --unrehearsed \"tried on staging on Monday\". That is written into the journal.";

    /** Only what was rehearsed, not long ago, and passed: the evidence. */
    Evidence rehearsed() {
        Evidence evidence = EvidenceFile.read(folder, plan)
                .orElseThrow(() -> new RefusedException(
                        "This plan was not rehearsed",
                        "Nothing is run that was not rehearsed.",
                        "Rehearse it: underpin rehearse " + folder.getFileName() + " --like SOURCE\n" + OTHERWISE));
        var verdict = evidence.rehearsal().verdict();
        if (!verdict.passed()) {
            throw new RefusedException(
                    "This plan failed its rehearsal",
                    String.join("\n", verdict.failures()),
                    "Change the plan and rehearse it again.\n" + OTHERWISE);
        }
        Instant at = evidence.rehearsal().stage().at();
        if (at.isBefore(now.minus(gates.fresh()))) {
            throw new RefusedException(
                    "This plan was rehearsed too long ago",
                    Duration.between(at, now).toDays() + " days have passed, and what was seen counts for "
                            + gates.fresh().toDays() + ".",
                    "Rehearse it again.\n" + OTHERWISE);
        }
        if (!gates.keys().isEmpty() && !gates.keys().contains(evidence.key())) {
            throw new RefusedException(
                    "The evidence is signed with a key that does not count here: " + evidence.key(),
                    "gates.keys of underpin.yaml names those that do.",
                    "Rehearse it where such a key is, or add this one.");
        }
        return evidence;
    }

    /** Only what enough people have said yes to. */
    void approved() {
        List<String> names = Approvals.of(folder, plan);
        if (names.size() < gates.approvals()) {
            throw new RefusedException(
                    "This plan is not approved",
                    gates.approvals() + " people have to say yes, and "
                            + (names.isEmpty() ? "nobody has" : String.join(", ", names) + " did") + ".",
                    "Whoever approves it writes into " + Approvals.NAME + " in the plan's folder:\n"
                            + Approvals.form(plan));
        }
    }

    /** Only in the hours for it. */
    void inWindow() {
        gates.window().filter(window -> !window.isOpen(now)).ifPresent(window -> {
            throw new RefusedException(
                    "Plans begin here " + window.text() + " only",
                    "That is the window in underpin.yaml.",
                    "What is under way can be gone on with at any time.");
        });
    }

    /** Only where replicas keep up. */
    void replicasClose(double lagSeconds) {
        if (lagSeconds > MOST_LAG_SECONDS) {
            throw new RefusedException(
                    String.format("A replica is %.0f seconds behind", lagSeconds),
                    "A plan writes more than the application alone, and it would fall further behind.",
                    "Begin when it is closer than " + MOST_LAG_SECONDS + " seconds.");
        }
    }
}
