package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What clients sent, statement by statement.
 *
 * @param calls how many, by the statement's number
 * @param calm how those before the first step fared
 * @param met refused for keys and references that the plan leaves as they are
 */
record SentCalls(Map<Integer, Long> calls, Map<Integer, Latency> calm, int met) {

    static SentCalls of(List<ClientCall> all, List<ClientCall> calm) {
        return new SentCalls(
                all.stream().collect(Collectors.groupingBy(ClientCall::statement, Collectors.counting())),
                calm.stream()
                        .collect(Collectors.groupingBy(
                                ClientCall::statement,
                                Collectors.collectingAndThen(Collectors.toList(), SentCalls::latency))),
                (int) all.stream().filter(ClientCall::met).count());
    }

    private static Latency latency(List<ClientCall> calls) {
        return Latency.of(calls.stream().mapToDouble(ClientCall::milliseconds).toArray(), 0);
    }

    ReplayedWorkload told(ReplayedWorkload workload) {
        return workload.with(
                workload.sent().stream()
                        .map(sent -> new ReplayedWorkload.Sent(
                                sent.number(),
                                sent.fingerprint(),
                                sent.calls(),
                                sent.recordedP95(),
                                calls.getOrDefault(sent.number(), 0L).intValue(),
                                calm.containsKey(sent.number())
                                        ? Double.valueOf(calm.get(sent.number()).p95())
                                        : null))
                        .toList(),
                met);
    }
}
