package dev.underpin.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What clients felt of a change.
 *
 * @param seconds the change took, without the time that a deployment was waited for
 * @param longest milliseconds that one statement waited for its answer
 * @param p99 milliseconds within which 99 of 100 statements were answered, from when they were due
 * @param failures how many failed, by what the server said
 */
record Felt(double seconds, int statements, double longest, double p99, Map<String, Long> failures) {

    static Felt of(double seconds, List<ClientCall> calls, long from) {
        List<ClientCall> within =
                calls.stream().filter(call -> call.end() >= from).toList();
        double[] answered =
                within.stream().mapToDouble(ClientCall::answered).sorted().toArray();
        return new Felt(
                seconds,
                within.size(),
                longest(within, from, Long.MAX_VALUE),
                answered.length == 0 ? 0 : answered[(int) Math.ceil(answered.length * 0.99) - 1],
                within.stream()
                        .filter(ClientCall::failed)
                        .collect(Collectors.groupingBy(ClientCall::failure, TreeMap::new, Collectors.counting())));
    }

    /** The longest that a statement took which was under way between two moments. */
    static double longest(List<ClientCall> calls, long from, long to) {
        return calls.stream()
                .filter(call -> call.overlaps(from, to))
                .mapToDouble(ClientCall::took)
                .max()
                .orElse(0);
    }

    long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }
}
