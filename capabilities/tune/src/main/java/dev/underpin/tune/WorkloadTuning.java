package dev.underpin.tune;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.Stake;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.StatementKind;
import dev.underpin.tune.query.CatalogQuestions;
import dev.underpin.tune.rewrite.Rewritten;
import dev.underpin.tune.structure.AskedQuery;
import dev.underpin.tune.structure.StructureFacts;
import dev.underpin.tune.structure.StructureRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what to do with indexes so that a workload becomes cheaper, and says of each which queries it is for. A query weighs what it took: the
 * planner's cost is only asked by how much that would shrink.
 */
public final class WorkloadTuning {

    /** Values of users would stand in their conditions. */
    private static final Set<IndexKind> KINDS = EnumSet.complementOf(EnumSet.of(IndexKind.PARTIAL_BY_VALUE));

    private static final double MOST_UNKNOWN = 0.5;

    private final Twin twin;
    private final Engine engine;
    private final TwinBundle bundle;
    private final Workload workload;
    private final Expectations expectations;
    private final Progress progress;
    private final boolean timed;
    private final boolean counted;
    private final Map<TuneQuery, QueryStat> queries = new LinkedHashMap<>();
    private final List<Tuned.LeftOut> leftOut = new ArrayList<>();

    /**
     * Of a workload.
     *
     * @param bundle that the twin is built from
     * @param expectations what the team expects of its queries
     */
    public WorkloadTuning(
            Twin twin,
            Engine engine,
            TwinBundle bundle,
            Workload workload,
            Expectations expectations,
            Progress progress) {
        this.twin = twin;
        this.engine = engine;
        this.bundle = bundle;
        this.workload = workload;
        this.expectations = expectations;
        this.progress = progress;
        this.timed = workload.milliseconds() > 0;
        this.counted = workload.calls() > 0;
    }

    /**
     * What was found.
     *
     * @param budget bytes that indexes may take more than today
     * @param databaseBytes of the tables
     * @param rewritten queries for which there is another way to write them
     */
    public Tuned tuned(long budget, long databaseBytes, List<Rewritten> rewritten) {
        plan(bundle.values() == ValueForm.PLAIN, new Pieces(bundle.catalog()));
        var standing = new StandingIndexes(bundle, engine.phrasing(), isKnown());
        WorkloadUpkeep writes = WorkloadUpkeep.of(
                queries, timed, engine.dialect(), bundle.used().byTable(), standing.all());
        Upkeep upkeep = upkeep(writes, standing);
        var search = new IndexSearch(
                twin,
                engine.phrasing(),
                List.copyOf(queries.keySet()),
                KINDS,
                standing,
                new CriticalUpkeep(writes, upkeep, standing.all()));
        progress.at("choosing indexes", 0, -1);
        Curve curve = search.curve(budget);
        Choice best =
                new Worthwhile(search, queries.keySet(), curve.before(), standing.bytes()).of(curve.within(budget));
        var advising = new Advising(search, queries, curve.before(), best, standing, upkeep, timed);
        return new Tuned(
                bundle.source(),
                workload.source(),
                timed,
                databaseBytes,
                bundle.used().countersSince(),
                points(curve, best),
                share(curve.floor(), curve),
                advising.advice(),
                new WholeReads(search, bundle, standing.pieces(), queries.keySet(), best, budget).found(),
                structure(search),
                advising.gains(),
                leftOut,
                List.of(),
                rewritten.stream().map(Rewritten::advice).toList(),
                rewritten.isEmpty()
                        ? null
                        : new AfterRewriting(
                                        search,
                                        queries,
                                        texts(rewritten, standing.pieces()),
                                        standing,
                                        upkeep,
                                        timed,
                                        curve.before())
                                .of(best, budget),
                new Expecting(expectations, workload).became(advising.gains()),
                List.of(),
                notes(),
                twin.caveats(),
                null);
    }

    private void plan(boolean literals, Pieces pieces) {
        var catalogs = new CatalogQuestions(twin, bundle);
        int number = 0;
        for (QueryStat stat : workload.queries()) {
            progress.at("planning", number++, workload.queries().size());
            if (StatementKind.of(stat.text(), engine.dialect()).verb().transactionControl()) {
                continue;
            }
            String text = PlannableText.of(stat, literals);
            try {
                if (stat.statements() != 1) {
                    throw new UsageException("It is " + stat.statements() + " statements in one string", null, null);
                }
                if (catalogs.isOne(text)) {
                    throw new UsageException(
                            "It asks the server's own catalogs, and the twin has other ones", null, null);
                }
                List<Scan> scans = pieces.whole(twin.scans(text));
                double cost = twin.cost(text, IndexChoice.AS_IS).cost();
                double weight = timed ? stat.time().total() / Math.max(cost, 0.01) : calls(stat);
                Stake stake = expectations.of(stat);
                queries.put(new TuneQuery(text, scans, weight * stake.weight(), stake), stat);
            } catch (UsageException refused) {
                leftOut.add(new Tuned.LeftOut(
                        stat.text(),
                        workload.share(stat),
                        Objects.requireNonNullElse(refused.detail(), refused.summary())));
            }
        }
        if (workload.restShare() > 0) {
            leftOut.add(new Tuned.LeftOut(
                    "(what was only counted together)",
                    workload.restShare(),
                    "Its texts are hidden from the role, or were not kept."));
        }
    }

    /** Whether most of what is asked is known. Of an index that only the rest may need nothing can be said. */
    private boolean isKnown() {
        return !queries.isEmpty() && workload.restShare() <= MOST_UNKNOWN;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(workload.notes());
        if (!isKnown()) {
            notes.add("So little is known of what is asked that no index is called unused.");
        }
        return notes;
    }

    private Map<TuneQuery, TuneQuery> texts(List<Rewritten> rewritten, Pieces pieces) {
        // The same query may be asked of several databases.
        Map<String, String> texts = rewritten.stream()
                .collect(Collectors.toMap(one -> one.advice().fingerprint(), Rewritten::after, (one, other) -> one));
        Map<TuneQuery, TuneQuery> found = new LinkedHashMap<>();
        queries.forEach((query, stat) -> {
            String text = texts.get(stat.fingerprint());
            if (text != null) {
                found.put(query, new TuneQuery(text, pieces.whole(twin.scans(text)), query.weight(), query.stake()));
            }
        });
        return found;
    }

    /** Where nobody has counted, each query is one call. */
    private double calls(QueryStat stat) {
        return counted ? stat.calls() : 1;
    }

    private static double share(double cost, Curve curve) {
        return curve.before() <= 0 ? 1 : cost / curve.before();
    }

    /** What queries are known to have taken holds the upkeep of today's indexes already. */
    private Upkeep upkeep(WorkloadUpkeep writes, StandingIndexes standing) {
        double today = timed ? writes.of(standing.all()) : 0;
        return indexes -> writes.of(indexes) - today;
    }

    private List<StructureAdvice> structure(IndexSearch search) {
        double whole = search.today().cost();
        var asked = new ArrayList<AskedQuery>();
        var seen = new ArrayList<ExecutedStep>();
        queries.forEach((query, stat) -> {
            double cost = query.weight() * search.cost(query, search.today());
            asked.add(new AskedQuery(
                    stat.text(),
                    query.scans(),
                    ChangedColumns.of(query.text(), engine.dialect()),
                    stat.calls(),
                    stat.rows(),
                    whole <= 0 ? 0 : cost / whole));
            stat.plans()
                    .forEach(plan -> twin.executed(plan)
                            .ifPresent(run -> seen.addAll(run.steps().toList())));
        });
        var facts = new StructureFacts(bundle, asked, seen, engine.phrasing());
        return StructureRule.ALL.stream().flatMap(rule -> rule.advice(facts)).toList();
    }

    private static List<Tuned.Point> points(Curve curve, Choice best) {
        var points = new ArrayList<Tuned.Point>();
        for (Choice choice : curve.choices()) {
            if (choice.equals(best) || choice.cost() <= best.cost() && !points.isEmpty()) {
                break;
            }
            points.add(point(choice, curve));
        }
        points.add(point(best, curve));
        return points;
    }

    private static Tuned.Point point(Choice choice, Curve curve) {
        return new Tuned.Point(
                choice.indexes().size(), choice.dropped().size(), choice.bytes(), share(choice.cost(), curve));
    }
}
