package dev.underpin.postgresql;

import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;
import dev.underpin.sql.FingerprintReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of pg_stat_statements as a workload. The server keeps one for each role, for lists of each length (before 18) and for what functions run;
 * here they are one query.
 */
final class CountedStatements {
    static final String HIDDEN = "<insufficient privilege>";
    private static final Duration SHORT = Duration.ofDays(1);

    private final StatementCounters.State state;
    private final FingerprintReader reader = new FingerprintReader(Dialect.POSTGRESQL);
    private final Map<Long, Sums> sums = new HashMap<>();
    private long hidden;
    private long hiddenCalls;
    private double hiddenMilliseconds;
    private long lost;
    private long nested;
    private long own;

    private static final class Sums {
        private final Fingerprint fingerprint;
        private int longestList;
        private long calls;
        private double total;
        private double longest;
        private long rows;

        private Sums(Fingerprint fingerprint) {
            this.fingerprint = fingerprint;
        }
    }

    CountedStatements(StatementCounters.State state) {
        this.state = state;
    }

    void add(Row row) throws SQLException {
        String query = row.optional("query");
        if (query == null || query.equals(HIDDEN)) {
            hidden += query == null ? 0 : 1;
            lost += query == null ? 1 : 0;
            hiddenCalls += row.number("calls");
            hiddenMilliseconds += row.real("total");
            return;
        }
        if (OwnQuestions.isOne(query)) {
            own += row.number("calls");
            return;
        }
        Sums sum = sums.computeIfAbsent(reader.read(query), id -> new Sums(reader.fingerprint()));
        sum.longestList = Math.max(sum.longestList, reader.longestList());
        sum.calls += row.number("calls");
        sum.total += row.real("total");
        sum.longest = Math.max(sum.longest, row.real("longest"));
        sum.rows += row.number("rows");
        nested += row.flag("toplevel") ? 0 : 1;
    }

    Workload workload(String source, String format) {
        List<QueryStat> stats = sums.values().stream()
                .map(CountedStatements::stat)
                .sorted(Comparator.<QueryStat>comparingDouble(
                                stat -> stat.time().total())
                        .thenComparingLong(QueryStat::calls)
                        .reversed()
                        .thenComparing(QueryStat::fingerprint))
                .toList();
        return new Workload(
                source,
                format,
                state.resetAt(),
                state.readAt(),
                stats,
                new Workload.Rest(hiddenCalls, hiddenMilliseconds),
                notes());
    }

    private static QueryStat stat(Sums sum) {
        return new QueryStat(
                sum.fingerprint.id(),
                sum.fingerprint.text(),
                sum.fingerprint.limit(),
                sum.fingerprint.offset(),
                sum.fingerprint.statements(),
                sum.longestList,
                null,
                sum.calls,
                0,
                new CallTime(sum.calls, sum.total, sum.longest, null),
                sum.rows,
                List.of(),
                List.of(),
                List.of(),
                0,
                Preparation.UNKNOWN);
    }

    List<String> notes() {
        List<@Nullable String> notes = new ArrayList<>();
        notes.add("Times are those of execution, without planning; the server keeps totals and no distribution.");
        notes.add(window());
        notes.add(
                state.forgotten() == 0
                        ? null
                        : "The server has given up its rarest statements " + state.forgotten()
                                + " times to make room: pg_stat_statements.max = " + state.most()
                                + " is too small, and rare queries are missing.");
        notes.add(
                hidden == 0
                        ? null
                        : hidden + " statements of other roles are hidden from " + state.role()
                                + " and counted together: GRANT pg_read_all_stats TO " + Names.quote(state.role())
                                + " to see them.");
        notes.add(
                own == 0
                        ? null
                        : "Left aside: calls of Underpin itself, which say so in a comment. " + own + " in all.");
        notes.add(lost == 0 ? null : lost + " statements have lost their text on the server and are counted together.");
        notes.add(
                nested == 0
                        ? null
                        : nested + " statements run inside functions; their time is in that of the callers too.");
        notes.add(
                switch (state.track()) {
                    case "none" -> "pg_stat_statements.track = none: nothing is counted any more.";
                    case "top" -> "What functions run is not counted: pg_stat_statements.track = top.";
                    default -> null;
                });
        notes.add(state.utility() ? null : "Utility commands are not counted: pg_stat_statements.track_utility = off.");
        notes.add("off".equals(state.queryId()) ? "compute_query_id = off: nothing is counted any more." : null);
        return notes.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable String window() {
        if (state.resetAt() == null) {
            return "Since when it counts this version of pg_stat_statements does not know.";
        }
        Duration age = Duration.between(state.resetAt(), state.readAt());
        return age.compareTo(SHORT) >= 0
                ? null
                : "The counters began " + (age.toHours() > 0 ? age.toHours() + " hours" : age.toMinutes() + " minutes")
                        + " ago: what runs once a day or less is not there yet.";
    }
}
