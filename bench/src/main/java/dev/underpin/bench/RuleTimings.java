package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Rows;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.review.Policy;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules asked one after the other about one snapshot, with no rows to look at. Each run makes a context of its own, which is
 * counted; the first run meets code that was never run, as a user's does.
 */
final class RuleTimings {

    private static final int RUNS = 5;

    private final List<Rule> rules;
    private final Map<String, List<Double>> perRule = new LinkedHashMap<>();
    private final Map<String, Long> findings = new HashMap<>();
    private final double first;
    private final Timings all;

    RuleTimings(List<Rule> rules, Snapshot snapshot, Engine engine) {
        this.rules = List.copyOf(rules);
        this.first = ask(snapshot, engine);
        perRule.clear();
        this.all = Timings.of(0, RUNS, () -> ask(snapshot, engine));
    }

    private double ask(Snapshot snapshot, Engine engine) {
        long begin = System.nanoTime();
        var context = new ReviewContext(snapshot, engine, Rows.NONE, Policy.NONE);
        for (Rule rule : rules) {
            long start = System.nanoTime();
            findings.put(rule.card().id(), (long) rule.review(context).toList().size());
            perRule.computeIfAbsent(rule.card().id(), id -> new ArrayList<>()).add(Timings.since(start));
        }
        return Timings.since(begin);
    }

    double first() {
        return first;
    }

    Timings all() {
        return all;
    }

    long findings() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param findings it made in one run */
    record OfRule(String rule, long findings, Timings timings) {}

    /** Slowest first. */
    List<OfRule> slowest(int number) {
        return perRule.entrySet().stream()
                .map(entry -> new OfRule(
                        entry.getKey(), findings.getOrDefault(entry.getKey(), 0L), new Timings(entry.getValue())))
                .sorted(Comparator.comparingDouble(
                                (OfRule rule) -> rule.timings().median())
                        .reversed())
                .limit(number)
                .toList();
    }
}
