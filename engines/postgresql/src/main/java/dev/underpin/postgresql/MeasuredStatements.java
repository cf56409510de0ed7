package dev.underpin.postgresql;

import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;
import dev.underpin.sql.FingerprintReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of pg_stat_statements as a measurement: all that it has counted of each query, whatever role sent it. What functions run is left out. */
final class MeasuredStatements {

    /** Who reads the counters is counted too. */
    private static final String OWN = "pg_stat_statements";

    private final FingerprintReader reader = new FingerprintReader(Dialect.POSTGRESQL);
    private final Map<Long, Sums> sums = new HashMap<>();
    private long hiddenCalls;
    private double hiddenMilliseconds;

    private static final class Sums {
        private final Fingerprint fingerprint;
        private long calls;
        private double total;
        private double squares;
        private double shortest = Double.MAX_VALUE;
        private double longest;
        private MeasuredQuery.Work work = MeasuredQuery.Work.NONE;

        private Sums(Fingerprint fingerprint) {
            this.fingerprint = fingerprint;
        }

        private MeasuredQuery query() {
            return new MeasuredQuery(
                    fingerprint.id(), fingerprint.text(), calls, total, squares, shortest, longest, null, work);
        }
    }

    void add(Row row) throws SQLException {
        if (!row.flag("toplevel")) {
            return;
        }
        String query = row.optional("query");
        if (query == null || query.equals(CountedStatements.HIDDEN)) {
            hiddenCalls += row.number("calls");
            hiddenMilliseconds += row.real("total");
            return;
        }
        if (query.contains(OWN) || OwnQuestions.isOne(query)) {
            return;
        }
        Sums sum = sums.computeIfAbsent(reader.read(query), id -> new Sums(reader.fingerprint()));
        sum.calls += row.number("calls");
        sum.total += row.real("total");
        sum.squares += row.real("squares");
        sum.shortest = Math.min(sum.shortest, row.real("shortest"));
        sum.longest = Math.max(sum.longest, row.real("longest"));
        sum.work = sum.work.plus(new MeasuredQuery.Work(
                row.number("rows"),
                row.number("hits"),
                row.number("reads"),
                row.number("dirtied"),
                row.number("temporary"),
                row.number("wal")));
    }

    Measurement measurement(String source, MeasuredServer server, Instant readAt, List<String> notes) {
        return new Measurement(
                source,
                server,
                false,
                server.resetAt(),
                readAt,
                sums.values().stream()
                        .map(Sums::query)
                        .sorted(Comparator.comparingDouble(MeasuredQuery::milliseconds)
                                .reversed()
                                .thenComparing(MeasuredQuery::fingerprint))
                        .toList(),
                hiddenCalls,
                hiddenMilliseconds,
                notes);
    }
}
