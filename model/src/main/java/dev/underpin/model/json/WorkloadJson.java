package dev.underpin.model.json;

import dev.underpin.model.workload.Attribution;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A workload as JSON, without samples and plans: these hold values of users. */
public final class WorkloadJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private WorkloadJson() {}

    private record Document(
            int format,
            String source,
            String sourceFormat,
            @Nullable Instant from,
            @Nullable Instant to,
            long calls,
            double milliseconds,
            List<Query> queries,
            Workload.Rest rest,
            List<Habit> habits,
            List<String> notes) {}

    private record Query(
            String fingerprint,
            String text,
            @Nullable String database,
            long calls,
            @Nullable Long failures,
            @Nullable Long rows,
            @Nullable Time time,
            @Nullable Integer limitParameter,
            @Nullable Integer offsetParameter,
            @Nullable Integer statements,
            @Nullable Integer longestList,
            List<Attribution> attributions,
            @Nullable Integer samples,
            @Nullable Integer plans) {}

    /** In milliseconds. */
    private record Time(
            long calls,
            double total,
            double mean,
            @Nullable Double p50,
            @Nullable Double p95,
            @Nullable Double p99,
            double longest) {}

    public static void write(Workload workload, OutputStream out) {
        ModelJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        out,
                        new Document(
                                FORMAT,
                                workload.source(),
                                workload.format(),
                                workload.from(),
                                workload.to(),
                                workload.calls(),
                                workload.milliseconds(),
                                workload.queries().stream()
                                        .map(WorkloadJson::query)
                                        .toList(),
                                workload.rest(),
                                workload.habits(),
                                workload.notes()));
    }

    private static Query query(QueryStat query) {
        return new Query(
                query.fingerprint(),
                query.text(),
                query.database(),
                query.calls(),
                query.failures() == 0 ? null : query.failures(),
                query.rows() < 0 ? null : query.rows(),
                time(query.time()),
                positive(query.limit()),
                positive(query.offset()),
                query.statements() == 1 ? null : query.statements(),
                query.longestList() <= 1 ? null : query.longestList(),
                query.attributions(),
                positive(query.samples().size()),
                positive(query.plans().size()));
    }

    private static @Nullable Integer positive(int number) {
        return number == 0 ? null : number;
    }

    private static @Nullable Time time(CallTime time) {
        OptionalDouble mean = time.mean();
        return mean.isEmpty()
                ? null
                : new Time(
                        time.calls(),
                        time.total(),
                        mean.getAsDouble(),
                        quantile(time, 0.5),
                        quantile(time, 0.95),
                        quantile(time, 0.99),
                        time.longest());
    }

    private static @Nullable Double quantile(CallTime time, double share) {
        OptionalDouble quantile = time.quantile(share);
        return quantile.isPresent() ? quantile.getAsDouble() : null;
    }
}
