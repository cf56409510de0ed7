package dev.underpin.tune.structure;

import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.Scan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A query that adds up most of a table into a few rows, again and again, while far fewer rows are written than it reads. */
final class SummaryTable implements StructureRule {

    private static final double LARGE = 100_000;
    private static final long OFTEN = 20;
    private static final double FEW = 0.01;
    private static final double MUCH_MORE = 10;
    private static final Pattern AGGREGATE =
            Pattern.compile("\\b(count|sum|avg|min|max)\\s*\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<StructureAdvice> advice(StructureFacts facts) {
        return facts.tables()
                .flatMap(table -> facts.uses(table)
                        .filter(use -> addsUpAll(use.getKey(), use.getValue()))
                        .flatMap(use -> facts
                                .size(table)
                                .flatMap(size -> facts.counts(table)
                                        .filter(count -> pays(use.getKey(), size, count))
                                        .map(count -> advice(table, use, size, count)))
                                .stream()));
    }

    private static boolean addsUpAll(AskedQuery query, Scan scan) {
        return query.scans().size() == 1
                && scan.whole()
                && !scan.written()
                && scan.demands().isEmpty()
                && AGGREGATE.matcher(query.text()).find();
    }

    private static boolean pays(AskedQuery query, RelationFacts size, TableStatistics count) {
        return size.rows() >= LARGE
                && query.calls() >= OFTEN
                && query.rows() >= 0
                && query.rows() < FEW * size.rows() * query.calls()
                && size.rows() * query.calls() > MUCH_MORE * Math.max(1, count.writes());
    }

    private static StructureAdvice advice(
            Table table, Map.Entry<AskedQuery, Scan> use, RelationFacts size, TableStatistics count) {
        AskedQuery query = use.getKey();
        double read = size.rows() * query.calls();
        return new StructureAdvice(
                StructureAdvice.Kind.SUMMARY,
                table.name(),
                "Keep its sums in a table of their own, and let each write bring them up to date: " + query.beginning(),
                List.of(String.format(
                        Locale.ROOT,
                        "%,d calls read %,.0f rows each, %,.0f in all, to return %,d; %,d rows of the table have been written since the counts began. The query takes %.0f %% of the workload.",
                        query.calls(),
                        size.rows(),
                        read,
                        query.rows(),
                        count.writes(),
                        100 * query.weight())),
                List.of(),
                List.of(
                        "Sums that many writers bring up to date at once make them wait for one another: spread each over some rows.",
                        "Where minutes of age are allowed, a materialized view that is refreshed CONCURRENTLY is less work."));
    }
}
