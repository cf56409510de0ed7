package dev.underpin.model.rehearsal;

import dev.underpin.model.plan.PhaseKind;
import java.util.List;
import java.util.Optional;

/**
 * One step of a plan, run while clients were at work.
 *
 * @param step its number, from 1 over all phases
 * @param from when it began, in milliseconds since clients began
 * @param to when it ended
 * @param attempts how often it was tried, where its lock was not to be had
 * @param rows written; 0 where it writes none
 * @param trouble why it did not go through; empty where it did
 * @param clients how they fared
 * @param locks held or waited for, in order of time
 * @param cost what it took of the server
 * @param rewrites tables that were written anew
 * @param refusals what the server refused to clients meanwhile
 */
public record StepSeen(
        int step,
        PhaseKind phase,
        String title,
        double from,
        double to,
        int attempts,
        long rows,
        Optional<String> trouble,
        Latency clients,
        List<LockSpan> locks,
        Cost cost,
        List<String> rewrites,
        List<Refusal> refusals) {

    public StepSeen {
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        refusals = List.copyOf(refusals);
    }

    public double milliseconds() {
        return to - from;
    }
}
