package dev.underpin.app;

import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets a plan through that was rehearsed, not long ago, and passed. */
record RehearsedGate(Clock clock) {

    /** Tables grow and loads change: what was seen long ago is not what will happen. */
    private static final Duration FRESH = Duration.ofDays(14);

    private static final String OTHERWISE =
            "Or say why it is run all the same: --unrehearsed \"tried on staging on Monday\". That is written into the journal.";

    /** The evidence that let it through. */
    Evidence pass(Path folder, Plan plan) {
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
        if (at.isBefore(clock.instant().minus(FRESH))) {
            throw new RefusedException(
                    "This plan was rehearsed too long ago: " + at,
                    "What was seen counts for " + FRESH.toDays() + " days.",
                    "Rehearse it again.\n" + OTHERWISE);
        }
        return evidence;
    }
}
