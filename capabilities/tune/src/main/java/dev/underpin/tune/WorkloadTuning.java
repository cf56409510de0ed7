package dev.underpin.tune;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Finds the indexes that make a workload cheaper, and says of each which queries it is for. A query weighs what it took: the planner's cost is
 * only asked by how much that would shrink.
 */
public final class WorkloadTuning {

    /** What one more index is taken to cost for each row written: nobody has measured it on the user's machine. */
    private static final double UPKEEP_MILLISECONDS = 0.005;

    private static final double UPKEEP_COST = 0.25;

    /** Values of users would stand in their conditions. */
    private static final Set<IndexKind> KINDS = EnumSet.complementOf(EnumSet.of(IndexKind.PARTIAL_BY_VALUE));

    private final Twin twin;
    private final Phrasing phrasing;
    private final Workload workload;
    private final Progress progress;
    private final boolean timed;
    private final boolean counted;
    private final Map<TuneQuery, QueryStat> queries = new LinkedHashMap<>();
    private final List<Tuned.LeftOut> leftOut = new ArrayList<>();

    public WorkloadTuning(Twin twin, Phrasing phrasing, Workload workload, Progress progress) {
        this.twin = twin;
        this.phrasing = phrasing;
        this.workload = workload;
        this.progress = progress;
        this.timed = workload.milliseconds() > 0;
        this.counted = workload.calls() > 0;
    }

    /**
     * What was found.
     *
     * @param source of the statistics, as the user named it
     * @param literals whether the statistics know the values that queries name
     * @param budget bytes that new indexes may take
     * @param databaseBytes of the tables
     */
    public Tuned tuned(String source, boolean literals, long budget, long databaseBytes) {
        plan(literals);
        var search = new IndexSearch(twin, phrasing, List.copyOf(queries.keySet()), KINDS, upkeep());
        progress.at("choosing indexes", 0, -1);
        Curve curve = search.curve(budget);
        Choice best = curve.within(budget);
        return new Tuned(
                source,
                workload.source(),
                timed,
                databaseBytes,
                points(curve, best),
                share(curve.floor(), curve),
                best.indexes().stream()
                        .map(index -> advice(search, curve, best, index))
                        .sorted(Comparator.comparingDouble(IndexAdvice::saved).reversed())
                        .toList(),
                queries.keySet().stream()
                        .map(query -> gain(search, query, best.indexes()))
                        .toList(),
                leftOut,
                List.of(),
                twin.caveats());
    }

    private void plan(boolean literals) {
        int number = 0;
        for (QueryStat stat : workload.queries()) {
            progress.at("planning", number++, workload.queries().size());
            String text = text(stat, literals);
            try {
                if (stat.statements() != 1) {
                    throw new UsageException("It is " + stat.statements() + " statements in one string", null, null);
                }
                double cost = twin.cost(text, IndexChoice.AS_IS).cost();
                double weight = timed ? stat.time().total() / Math.max(cost, 0.01) : calls(stat);
                queries.put(new TuneQuery(text, twin.scans(text), weight), stat);
            } catch (UsageException refused) {
                leftOut.add(new Tuned.LeftOut(
                        stat.text(),
                        workload.share(stat),
                        Objects.requireNonNullElse(refused.detail(), refused.summary())));
            }
        }
    }

    /** As it was sent, where what it names is known to the statistics; else for any values. */
    private static String text(QueryStat stat, boolean literals) {
        return literals
                ? stat.samples().stream()
                        .filter(sample -> sample.bound().isEmpty())
                        .map(sample -> sample.text())
                        .findFirst()
                        .orElse(stat.text())
                : stat.text();
    }

    /** Where nobody has counted, each query is one call. */
    private double calls(QueryStat stat) {
        return counted ? stat.calls() : 1;
    }

    private static double share(double cost, Curve curve) {
        return curve.before() <= 0 ? 1 : cost / curve.before();
    }

    /** By the rows that the workload writes into a table. */
    private ToDoubleFunction<Candidate> upkeep() {
        Map<ObjectName, Double> rows = new HashMap<>();
        queries.forEach((query, stat) -> {
            for (Scan scan : query.scans()) {
                if (scan.written()) {
                    rows.merge(scan.table(), Math.max((double) stat.rows(), calls(stat)), Double::sum);
                }
            }
        });
        double each = timed ? UPKEEP_MILLISECONDS : UPKEEP_COST;
        return candidate -> rows.getOrDefault(candidate.wish().table(), 0.0) * each;
    }

    private static List<Tuned.Point> points(Curve curve, Choice best) {
        var points = new ArrayList<Tuned.Point>();
        for (Choice choice : curve.choices()) {
            if (choice.cost() >= best.cost()) {
                points.add(new Tuned.Point(choice.indexes().size(), choice.bytes(), share(choice.cost(), curve)));
            }
        }
        return points;
    }

    private IndexAdvice advice(IndexSearch search, Curve curve, Choice best, Candidate index) {
        Set<Candidate> rest = new HashSet<>(best.indexes());
        rest.remove(index);
        return new IndexAdvice(
                index.index().definition(),
                index.bytes(),
                share(search.choice(rest).cost() - best.cost(), curve),
                share(upkeep().applyAsDouble(index), curve),
                queries.keySet().stream()
                        .filter(query -> search.uses(query, best.indexes(), index))
                        .map(query -> gain(search, query, best.indexes()))
                        .sorted(Comparator.comparingDouble((QueryGain gain) -> -gain.saved() * weight(gain)))
                        .toList(),
                index.index().assumptions());
    }

    private double weight(QueryGain gain) {
        return timed ? gain.milliseconds() : Math.max(gain.calls(), 1) * gain.before();
    }

    private QueryGain gain(IndexSearch search, TuneQuery query, Set<Candidate> indexes) {
        QueryStat stat = Objects.requireNonNull(queries.get(query));
        return new QueryGain(
                stat.fingerprint(),
                stat.text(),
                stat.calls(),
                stat.time().total(),
                search.cost(query, Set.of()),
                search.cost(query, indexes));
    }
}
