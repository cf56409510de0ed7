package dev.underpin.report;

import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lock of a step that is worth telling: the longest of those that stop somebody; where none does, the longest. */
final class LongestLock {

    private static final Comparator<LockSpan> BY_TIME =
            Comparator.comparingDouble(LockSpan::held).thenComparing(LockSpan::mode);

    private LongestLock() {}

    static Optional<LockSpan> of(StepSeen step) {
        List<LockSpan> plans = step.locks().stream().filter(LockSpan::plan).toList();
        return plans.stream()
                .filter(span -> span.mode().blocksReads() || span.mode().blocksWrites())
                .max(BY_TIME)
                .or(() -> plans.stream().max(BY_TIME));
    }

    /** {@code ACCESS EXCLUSIVE 38 ms}; empty where the step held none for long enough to be seen. */
    static String words(StepSeen step) {
        return of(step).map(span -> span.mode() + " " + held(span)).orElse("");
    }

    /** {@code 38 ms}, or for how long it was waited for, where it was had for too short a time to be seen, or never. */
    static String held(LockSpan span) {
        return span.held() == 0 ? "waited " + Figures.milliseconds(span.waited()) : Figures.milliseconds(span.held());
    }
}
