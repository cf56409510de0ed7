package dev.underpin.tune.growth;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.Growth;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.PlanStep;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlan;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.PlannableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans a workload on twins of a database that has more and more rows, and says which plans become others, and from when on. */
public final class GrowthStudy {

    /** Each look has about a third more rows than the one before. */
    private static final double STEP = 4.0 / 3;

    /** Tables with fewer rows are taken for lists that do not grow with the business. */
    private static final double SMALL = 1_000;

    private final Engine engine;
    private final TwinBundle bundle;
    private final Workload workload;
    private final Progress progress;
    private final Map<QueryStat, List<TwinPlan>> plans = new LinkedHashMap<>();
    private final List<Tuned.LeftOut> leftOut = new ArrayList<>();
    private List<Caveat> caveats = List.of();

    public GrowthStudy(Engine engine, TwinBundle bundle, Workload workload, Progress progress) {
        this.engine = engine;
        this.bundle = bundle;
        this.workload = workload;
        this.progress = progress;
    }

    /**
     * What becomes of its plans.
     *
     * @param by how many times as many rows there are at the end
     * @param own tables that grow otherwise, and by how much
     */
    public Growth of(double by, Map<ObjectName, Double> own) {
        List<RelationFacts> tables = tables();
        var ends = new HashMap<ObjectName, Double>();
        tables.forEach(table -> ends.put(table.relation(), table.rows() < SMALL ? 1.0 : by));
        ends.putAll(own);
        List<Double> steps = steps(by);
        for (int i = 0; i < steps.size(); i++) {
            progress.at("planning with more rows", i, steps.size());
            plan(at(ends, i / Math.max(steps.size() - 1.0, 1)), i == 0);
        }
        return new Growth(
                bundle.source(),
                workload.source(),
                workload.calls() > 0,
                steps,
                tables.stream()
                        .filter(table -> factor(ends, table) != 1)
                        .map(table -> new Growth.GrownTable(
                                table.relation(), table.rows(), table.rows() * factor(ends, table)))
                        .sorted(Comparator.comparing(Growth.GrownTable::most).reversed())
                        .toList(),
                tables.stream()
                        .filter(table -> factor(ends, table) == 1)
                        .map(RelationFacts::relation)
                        .toList(),
                plans.keySet().stream().map(query -> growth(query, steps)).toList(),
                leftOut,
                caveats);
    }

    private static double factor(Map<ObjectName, Double> ends, RelationFacts table) {
        return Objects.requireNonNullElse(ends.get(table.relation()), 1.0);
    }

    private List<RelationFacts> tables() {
        Set<ObjectName> names =
                bundle.catalog().tables().map(table -> table.name()).collect(Collectors.toSet());
        return bundle.relations().stream()
                .filter(facts -> names.contains(facts.relation()))
                .toList();
    }

    private static List<Double> steps(double by) {
        int count = (int) Math.ceil(Math.log(by) / Math.log(STEP));
        var steps = new ArrayList<Double>();
        for (int i = 0; i <= count; i++) {
            steps.add(Math.pow(by, (double) i / count));
        }
        return steps;
    }

    /** @param way 0 today, 1 at the end; every table grows by the same share on each step */
    private static Map<ObjectName, Double> at(Map<ObjectName, Double> ends, double way) {
        var factors = new HashMap<ObjectName, Double>();
        ends.forEach((table, factor) -> factors.put(table, Math.pow(factor, way)));
        return factors;
    }

    private void plan(Map<ObjectName, Double> factors, boolean first) {
        TwinBundle grown = new GrownStatistics(bundle, factors).bundle();
        boolean literals = bundle.values() == ValueForm.PLAIN;
        try (Twin twin = engine.twin(grown, progress)) {
            caveats = twin.caveats();
            if (first) {
                workload.queries().forEach(query -> begin(twin, query, literals));
            } else {
                plans.forEach((query, its) -> its.add(twin.explain(PlannableText.of(query, literals))));
            }
        }
    }

    private void begin(Twin twin, QueryStat query, boolean literals) {
        try {
            if (query.statements() != 1) {
                throw new UsageException("It is " + query.statements() + " statements in one string", null, null);
            }
            plans.put(query, new ArrayList<>(List.of(twin.explain(PlannableText.of(query, literals)))));
        } catch (UsageException refused) {
            leftOut.add(new Tuned.LeftOut(
                    query.text(),
                    workload.share(query),
                    Objects.requireNonNullElse(refused.detail(), refused.summary())));
        }
    }

    private Growth.QueryGrowth growth(QueryStat query, List<Double> steps) {
        List<TwinPlan> its = Objects.requireNonNull(plans.get(query));
        var flips = new ArrayList<Growth.Flip>();
        for (int i = 1; i < its.size(); i++) {
            List<PlanStep> former = its.get(i - 1).steps();
            List<String> changes = PlanChanges.between(former, its.get(i).steps());
            if (!changes.isEmpty()) {
                flips.add(new Growth.Flip(steps.get(i - 1), steps.get(i), changes));
            }
        }
        return new Growth.QueryGrowth(
                query.text(),
                workload.share(query),
                its.stream().map(TwinPlan::cost).toList(),
                flips);
    }
}
