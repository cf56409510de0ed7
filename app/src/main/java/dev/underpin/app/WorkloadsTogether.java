package dev.underpin.app;

import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What several servers have counted of their queries, added up: totals alone, as counters are. */
final class WorkloadsTogether {

    private static final Comparator<QueryStat> HEAVIEST = Comparator.comparingDouble(
                    (QueryStat query) -> query.time().total())
            .thenComparingLong(QueryStat::calls)
            .reversed()
            .thenComparing(QueryStat::fingerprint);

    private WorkloadsTogether() {}

    /** It begins when the last of them began to count. */
    static Workload of(List<Workload> workloads) {
        Map<QueryKey, QueryStat> queries = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Workload workload : workloads) {
            workload.queries().forEach(query -> queries.merge(query.key(), query, WorkloadsTogether::sum));
            workload.notes().forEach(note -> notes.add(workload.source() + ": " + note));
        }
        return new Workload(
                String.join(", ", workloads.stream().map(Workload::source).toList()),
                workloads.getFirst().format(),
                moments(workloads.stream().map(Workload::from))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                moments(workloads.stream().map(Workload::to))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                queries.values().stream().sorted(HEAVIEST).toList(),
                new Workload.Rest(
                        workloads.stream().mapToLong(one -> one.rest().calls()).sum(),
                        workloads.stream()
                                .mapToDouble(one -> one.rest().milliseconds())
                                .sum()),
                notes);
    }

    private static Stream<Instant> moments(Stream<@Nullable Instant> moments) {
        return moments.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static QueryStat sum(QueryStat one, QueryStat other) {
        return new QueryStat(
                one.fingerprint(),
                one.text(),
                one.limit(),
                one.offset(),
                one.statements(),
                Math.max(one.longestList(), other.longestList()),
                one.database(),
                one.calls() + other.calls(),
                one.failures() + other.failures(),
                new CallTime(
                        one.time().calls() + other.time().calls(),
                        one.time().total() + other.time().total(),
                        Math.max(one.time().longest(), other.time().longest()),
                        null),
                one.rows() < 0 || other.rows() < 0 ? -1 : one.rows() + other.rows(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new Preparation(
                        one.preparation().calls() + other.preparation().calls(),
                        one.preparation().preparing() + other.preparation().preparing(),
                        one.preparation().running() + other.preparation().running()));
    }
}
