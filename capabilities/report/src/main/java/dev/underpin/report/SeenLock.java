package dev.underpin.report;

import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lock with the first step that it was seen in: one that outlasts a step is told of the next one too.
 *
 * @param step its number
 */
record SeenLock(int step, LockSpan span) {

    static List<SeenLock> of(List<StepSeen> steps) {
        Map<LockSpan, Integer> first = new LinkedHashMap<>();
        steps.forEach(step -> step.locks().forEach(span -> first.putIfAbsent(span, step.step())));
        return first.entrySet().stream()
                .map(lock -> new SeenLock(lock.getValue(), lock.getKey()))
                .toList();
    }

    String table() {
        return Plain.names(span.relation().toString());
    }
}
