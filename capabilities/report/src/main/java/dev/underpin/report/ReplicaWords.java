package dev.underpin.report;

import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How a replica fared. */
final class ReplicaWords {

    private static final double NOTICED_SECONDS = 1;

    private ReplicaWords() {}

    /** {@code Up to 11.8 s (step 6) and 195 MB (step 6) behind; it had all of it 2,140 ms after the last client.} */
    static String of(ReplicaSeen replica) {
        if (replica.steps().isEmpty()) {
            return "No step was run while it followed.";
        }
        ReplicaSeen.Lag late = most(replica, Comparator.comparingDouble(ReplicaSeen.Lag::seconds));
        ReplicaSeen.Lag far = most(replica, Comparator.comparingLong(ReplicaSeen.Lag::bytes));
        int cutOff = replica.steps().stream().mapToInt(ReplicaSeen.Lag::cutOff).sum();
        return "Up to " + seconds(late) + " (step " + late.step() + ") and " + Figures.bytes(far.bytes()) + " (step "
                + far.step() + ") behind; "
                + (replica.caughtUp() ? "it had all of it " : "it did not have all of it ")
                + Figures.milliseconds(replica.catchUpMilliseconds())
                + " after the last client. It shared cores and disk"
                + " with the first server, and replayed at once but for readers, for whom it waited up to 3 s; "
                + (cutOff == 0
                        ? "no reader was"
                        : PlanSummary.count(cutOff, "reader") + (cutOff == 1 ? " was" : " were"))
                + " cut off.";
    }

    private static ReplicaSeen.Lag most(ReplicaSeen replica, Comparator<ReplicaSeen.Lag> by) {
        return replica.steps().stream().max(by).orElseThrow();
    }

    static Optional<ReplicaSeen.Lag> lag(Optional<ReplicaSeen> replica, StepSeen step) {
        return replica.stream()
                .flatMap(seen -> seen.steps().stream())
                .filter(lag -> lag.step() == step.step())
                .findFirst();
    }

    /** During a step, where it is worth a word. */
    static Optional<String> remark(ReplicaSeen.Lag lag) {
        if (lag.seconds() < NOTICED_SECONDS && lag.cutOff() == 0 && lag.waits() == 0) {
            return Optional.empty();
        }
        return Optional.of("Replica up to " + seconds(lag) + " and " + Figures.bytes(lag.bytes()) + " behind"
                + (lag.cutOff() == 0 ? "" : "; " + PlanSummary.count(lag.cutOff(), "reader") + " cut off there")
                + (lag.waits() == 0 ? "" : "; the run waited for it " + PlanSummary.count(lag.waits(), "time")));
    }

    static String seconds(ReplicaSeen.Lag lag) {
        return String.format(Locale.ROOT, "%.1f s", lag.seconds());
    }
}
