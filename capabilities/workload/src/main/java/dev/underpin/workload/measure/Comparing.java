package dev.underpin.workload.measure;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Comparison.Once;
import dev.underpin.model.measure.Comparison.QueryChange;
import dev.underpin.model.measure.Comparison.Verdict;
import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what queries took before and after a change. Counters that went on counting are of the time between. */
public final class Comparing {

    private static final double HOUR = 3_600_000;

    private final Measurement before;
    private final Measurement after;
    private final boolean sameCounters;

    /**
     * For two measurements.
     *
     * @param otherServer whether they may be of two databases
     * @throws UsageException where they cannot be compared
     */
    public Comparing(Measurement before, Measurement after, boolean otherServer) {
        Comparability.check(before, after, otherServer);
        this.sameCounters = MeasuredWindow.isOne(before, after);
        this.before = before;
        this.after = sameCounters ? MeasuredWindow.between(before, after) : after;
    }

    public Comparison comparison() {
        Map<String, MeasuredQuery> earlier = byFingerprint(before);
        var then = new ArrayList<MeasuredQuery>();
        var now = new ArrayList<MeasuredQuery>();
        var appeared = new ArrayList<Once>();
        for (MeasuredQuery query : after.queries()) {
            MeasuredQuery former = earlier.get(query.fingerprint());
            if (former == null) {
                appeared.add(new Once(query, anHour(query.calls(), after)));
            } else {
                then.add(former);
                now.add(query);
            }
        }
        Set<String> asked = new HashSet<>(byFingerprint(after).keySet());
        List<Once> gone = before.queries().stream()
                .filter(query -> !asked.contains(query.fingerprint()))
                .map(query -> new Once(query, anHour(query.calls(), before)))
                .toList();
        return new Comparison(
                side(before),
                side(after),
                CallRatio.of(then, now),
                changes(then, now),
                appeared,
                gone,
                Comparability.notes(before, after, sameCounters));
    }

    private List<QueryChange> changes(List<MeasuredQuery> then, List<MeasuredQuery> now) {
        List<Verdict> verdicts = MeanChange.verdicts(then, now);
        var changes = new ArrayList<QueryChange>();
        for (int i = 0; i < then.size(); i++) {
            MeasuredQuery former = then.get(i);
            MeasuredQuery query = now.get(i);
            Double calls = anHour(query.calls(), after);
            changes.add(new QueryChange(
                    former,
                    query,
                    calls,
                    calls == null ? null : Double.valueOf((former.mean() - query.mean()) * calls),
                    MeanChange.chance(former, query),
                    verdicts.get(i)));
        }
        changes.sort(Comparator.comparingDouble((QueryChange change) ->
                        Math.abs(change.before().mean() - change.after().mean())
                                * change.after().calls())
                .reversed());
        return changes;
    }

    private static Map<String, MeasuredQuery> byFingerprint(Measurement measurement) {
        Map<String, MeasuredQuery> all = new LinkedHashMap<>();
        measurement.queries().forEach(query -> all.putIfAbsent(query.fingerprint(), query));
        return all;
    }

    private static Comparison.Side side(Measurement measurement) {
        return new Comparison.Side(
                Comparability.named(measurement), hours(measurement), measurement.calls(), measurement.milliseconds());
    }

    private static @Nullable Double anHour(long calls, Measurement measurement) {
        Double hours = hours(measurement);
        return hours == null ? null : Double.valueOf(calls / hours);
    }

    private static @Nullable Double hours(Measurement measurement) {
        return measurement
                .period()
                .map(period -> Double.valueOf(period.toMillis() / HOUR))
                .filter(hours -> hours > 0)
                .orElse(null);
    }
}
