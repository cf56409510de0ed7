package dev.underpin.model.tune;

import java.util.List;

/**
 * An index that pays.
 *
 * @param definition the plain CREATE INDEX
 * @param bytes that it would take
 * @param saved of what the workload costs, 0 to 1: what would be lost without this one, all others being there
 * @param upkeep of what the workload costs, 0 to 1: what keeping it up is taken to cost
 * @param queries that use it, by what they save; the largest first
 * @param assumptions that its size rests on
 */
public record IndexAdvice(
        String definition, long bytes, double saved, double upkeep, List<QueryGain> queries, List<String> assumptions) {
    public IndexAdvice {
        queries = List.copyOf(queries);
        assumptions = List.copyOf(assumptions);
    }
}
