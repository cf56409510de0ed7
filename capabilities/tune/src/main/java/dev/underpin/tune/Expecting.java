package dev.underpin.tune;

import dev.underpin.model.tune.Expectation;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.Expected;
import dev.underpin.model.tune.ExpectedQuery;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Stake;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Sets what a team expects of its queries beside what they take, and would. */
record Expecting(Expectations expectations, Workload workload) {

    private static final double MOST_CALLS = 0.95;

    Expected became(List<QueryGain> gains) {
        Map<String, QueryGain> byFingerprint = new HashMap<>();
        gains.forEach(gain -> byFingerprint.putIfAbsent(gain.fingerprint(), gain));
        return new Expected(
                workload.queries().stream()
                        .filter(query -> !expectations.of(query).equals(Stake.ORDINARY))
                        .map(query -> became(query, byFingerprint))
                        .sorted(Comparator.comparing(query -> !query.stake().critical()))
                        .toList(),
                expectations.idle(workload).stream().map(Expectation::whose).toList());
    }

    private ExpectedQuery became(QueryStat query, Map<String, QueryGain> gains) {
        OptionalDouble quantile = query.time().quantile(MOST_CALLS);
        OptionalDouble mean = query.time().mean();
        OptionalDouble took = quantile.isPresent() ? quantile : mean;
        return new ExpectedQuery(
                query.fingerprint(),
                query.text(),
                expectations.of(query),
                took.isPresent() ? took.getAsDouble() : null,
                quantile.isPresent(),
                gains.get(query.fingerprint()));
    }
}
