package dev.underpin.workload.measure;

import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.Measurement;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.TimeHistogram;
import dev.underpin.model.workload.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workload out of logs as a measurement. The spread of times is that of their histograms, within an eighth. */
public final class LoggedMeasurement {

    private LoggedMeasurement() {}

    public static Measurement of(Workload workload) {
        Set<String> seen = new HashSet<>();
        List<MeasuredQuery> queries = workload.queries().stream()
                .filter(query -> query.time().calls() > 0)
                .filter(query -> seen.add(query.fingerprint()))
                .map(LoggedMeasurement::query)
                .toList();
        Set<String> kept = new HashSet<>();
        List<QueryStat> others = workload.queries().stream()
                .filter(query -> query.time().calls() == 0 || !kept.add(query.fingerprint()))
                .toList();
        return new Measurement(
                workload.source(),
                null,
                true,
                workload.from(),
                workload.to(),
                queries,
                workload.rest().calls()
                        + others.stream().mapToLong(QueryStat::calls).sum(),
                workload.rest().milliseconds()
                        + others.stream()
                                .mapToDouble(query -> query.time().total())
                                .sum(),
                workload.notes());
    }

    private static MeasuredQuery query(QueryStat stat) {
        CallTime time = stat.time();
        TimeHistogram spread = time.spread();
        return new MeasuredQuery(
                stat.fingerprint(),
                stat.text(),
                time.calls(),
                time.total(),
                spread == null ? null : Double.valueOf(squares(spread, time)),
                null,
                time.longest(),
                tail(time),
                null);
    }

    private static MeasuredQuery.@Nullable Tail tail(CallTime time) {
        return time.spread() == null
                ? null
                : new MeasuredQuery.Tail(
                        time.quantile(0.5).orElse(0),
                        time.quantile(0.95).orElse(0),
                        time.quantile(0.99).orElse(0));
    }

    private static double squares(TimeHistogram spread, CallTime time) {
        double mean = 0;
        double squares = 0;
        for (TimeHistogram.Bucket bucket : spread.buckets()) {
            double middle = Math.min(
                    (TimeHistogram.lowest(bucket.index()) + TimeHistogram.lowest(bucket.index() + 1)) / 2,
                    time.longest());
            mean += bucket.calls() * middle / time.calls();
            squares += bucket.calls() * middle * middle;
        }
        double ofHistogram = Math.max(0, squares - time.calls() * mean * mean);
        return ofHistogram + time.total() * time.total() / time.calls();
    }
}
