package dev.underpin.model.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All executions of statements with one fingerprint in one database.
 *
 * @param fingerprint 16 hex digits
 * @param text the normal form: no values, parameters numbered
 * @param limit which parameter says how many rows are wanted; 0 where none does
 * @param offset which parameter says how many rows are passed over; 0 where none does
 * @param statements how many statements the text holds; the times are of all of them together
 * @param longestList the most items seen in one of its lists of values
 * @param database its name; null where the source does not say
 * @param calls executions, failed ones included
 * @param failures executions that ended with an error
 * @param rows returned or touched by all calls; -1 where the source does not say
 * @param attributions who asked, the most frequent first
 * @param samples a few of its executions, with values: confidential
 * @param plans a few query plans as the engine printed them, the slowest that were seen, with values: confidential
 * @param plansSeen how many the source brought along
 * @param preparation what parsing and planning took, where the source tells that apart
 */
public record QueryStat(
        String fingerprint,
        String text,
        int limit,
        int offset,
        int statements,
        int longestList,
        @Nullable String database,
        long calls,
        long failures,
        CallTime time,
        long rows,
        List<Attribution> attributions,
        List<Sample> samples,
        List<SeenPlan> plans,
        long plansSeen,
        Preparation preparation) {

    public QueryStat {
        attributions = List.copyOf(attributions);
        samples = List.copyOf(samples);
        plans = List.copyOf(plans);
    }

    public QueryKey key() {
        return new QueryKey(fingerprint, database);
    }
}
