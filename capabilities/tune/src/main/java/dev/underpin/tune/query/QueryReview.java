package dev.underpin.tune.query;

import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Twin;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Decisions;
import dev.underpin.model.finding.Decisions.Decision;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.Stake;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks every rule about the queries of a workload, heeds what the team decided, and puts what weighs most first. */
public final class QueryReview {

    /** What is wrong counts a little also where the query takes next to nothing. */
    private static final double LEAST_SHARE = 0.01;

    private final List<QueryRule> rules;
    private final Decisions decisions;
    private final LocalDate today;
    private final Expectations expectations;

    public QueryReview(List<QueryRule> rules, Decisions decisions, LocalDate today) {
        this(rules, decisions, today, Expectations.NONE);
    }

    /** @param expectations what the team expects of its queries: critical ones come first, the others by their weight */
    public QueryReview(List<QueryRule> rules, Decisions decisions, LocalDate today, Expectations expectations) {
        this.rules =
                rules.stream().filter(rule -> !decisions.off(rule.card().id())).toList();
        this.decisions = decisions;
        this.today = today;
        this.expectations = expectations;
    }

    /** The queries of a workload as a twin understands them, without those that ask the server's own catalogs. */
    public static QueryContext understood(Twin twin, TwinBundle bundle, Phrasing phrasing, Workload workload) {
        var catalogs = new CatalogQuestions(twin, bundle);
        var queries = workload.queries().stream()
                .map(stat -> understood(twin, workload, stat))
                .filter(query -> query.tree().filter(catalogs::isOne).isEmpty())
                .toList();
        return new QueryContext(bundle, phrasing, workload, queries);
    }

    public List<QueryFinding> findings(QueryContext context) {
        Map<String, ReviewedQuery> byFingerprint = new HashMap<>();
        context.queries().forEach(query -> byFingerprint.put(query.stat().fingerprint(), query));
        return rules.stream()
                .flatMap(rule -> rule.review(context))
                .flatMap(finding -> decisions.on(finding, today, Set.of()) instanceof Decision.Told told
                        ? Optional.of(told.finding()).stream()
                        : Optional.<Finding>empty().stream())
                .map(finding -> placed(finding, byFingerprint))
                .sorted(Comparator.comparing((QueryFinding found) ->
                                !stake(found, byFingerprint).critical())
                        .thenComparing(Comparator.comparingDouble((QueryFinding found) -> score(found)
                                        * stake(found, byFingerprint).weight())
                                .reversed())
                        .thenComparing(found -> found.finding().severity())
                        .thenComparing(found -> found.finding().rule())
                        .thenComparing(found -> found.finding().subject())
                        .thenComparing(found -> found.finding().message()))
                .toList();
    }

    /** As it was sent, where that is known: types and patterns of its values tell more than {@code $1} does. */
    private static ReviewedQuery understood(Twin twin, Workload workload, QueryStat stat) {
        Optional<String> sent =
                stat.samples().stream().map(sample -> sample.text()).findFirst();
        Optional<QueryTree> tree = sent.flatMap(text -> tree(twin, text));
        List<ExecutedPlan> plans = plans(twin, stat);
        if (tree.isPresent()) {
            return new ReviewedQuery(stat, workload.share(stat), sent.orElseThrow(), tree, plans);
        }
        return new ReviewedQuery(stat, workload.share(stat), stat.text(), tree(twin, stat.text()), plans);
    }

    private static List<ExecutedPlan> plans(Twin twin, QueryStat stat) {
        return stat.plans().stream()
                .flatMap(plan -> twin.executed(plan).stream())
                .sorted(Comparator.comparingDouble(
                        (ExecutedPlan plan) -> Double.isNaN(plan.milliseconds()) ? 0 : -plan.milliseconds()))
                .toList();
    }

    /** Empty also where the twin does not take it. */
    static Optional<QueryTree> tree(Twin twin, String text) {
        try {
            return twin.tree(text);
        } catch (UsageException notTaken) {
            return Optional.empty();
        }
    }

    private static QueryFinding placed(Finding finding, Map<String, ReviewedQuery> queries) {
        ReviewedQuery query = queries.get(finding.subject().object());
        return query == null
                ? new QueryFinding(finding, "", 1, 0)
                : new QueryFinding(
                        finding,
                        query.stat().text(),
                        query.share(),
                        query.stat().calls());
    }

    private Stake stake(QueryFinding found, Map<String, ReviewedQuery> queries) {
        ReviewedQuery query = queries.get(found.finding().subject().object());
        return query == null ? Stake.ORDINARY : expectations.of(query.stat());
    }

    private static double score(QueryFinding found) {
        return weight(found.finding().severity())
                * weight(found.finding().confidence())
                * Math.max(LEAST_SHARE, found.share());
    }

    private static double weight(Severity severity) {
        return switch (severity) {
            case BLOCKER -> 100;
            case HIGH -> 40;
            case MEDIUM -> 15;
            case LOW -> 5;
            case INFO -> 1;
        };
    }

    private static double weight(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> 1.0;
            case LIKELY -> 0.7;
            case POSSIBLE -> 0.4;
        };
    }
}
