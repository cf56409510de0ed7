package dev.underpin.tune.rewrite;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Trial;
import dev.underpin.engine.Twin;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.ReviewedQuery;
import dev.underpin.tune.rewrite.DifferentialProof.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds for the queries of a workload another way to write them. What is proposed rests on a constraint, is cheaper to the planner, gives columns of the
 * same names and types, and was run beside the query on rows that try to refute what is claimed of both.
 */
public final class RewriteSearch {

    private static final long SEED = 1;

    /** What saves less is not worth a change of a text. */
    private static final double LEFT = 0.95;

    private final Twin twin;
    private final Engine engine;
    private final TwinBundle bundle;
    private final Progress progress;

    public RewriteSearch(Twin twin, Engine engine, TwinBundle bundle, Progress progress) {
        this.twin = twin;
        this.engine = engine;
        this.bundle = bundle;
        this.progress = progress;
    }

    /** @param now cost of one text, as {@code then} is of the other */
    private record Cheaper(
            Rewrite rewrite, Site site, Draft draft, String before, String after, double now, double then) {}

    /** As the workload ranks the queries; for each the one way that saves most. */
    public List<Rewritten> found(QueryContext context) {
        progress.at("rewriting queries", 0, -1);
        List<List<Cheaper>> cheaper = context.queries().stream()
                .map(query -> cheaper(query, context))
                .filter(ways -> !ways.isEmpty())
                .toList();
        if (cheaper.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Rewritten>();
        try (Trial trial = engine.trial(bundle, progress)) {
            var proof = new DifferentialProof(trial, bundle.catalog(), SEED);
            for (List<Cheaper> ways : cheaper) {
                progress.at("proving rewrites", found.size(), cheaper.size());
                ways.stream()
                        .flatMap(way -> proven(way, proof).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Cheaper> cheaper(ReviewedQuery query, QueryContext context) {
        return Site.of(query, context, engine.dialect()).stream()
                .flatMap(site -> Rewrites.ALL.stream()
                        .flatMap(
                                rewrite -> rewrite
                                        .draft(site)
                                        .filter(Draft::holds)
                                        .flatMap(draft -> cheaper(rewrite, site, draft))
                                        .stream()))
                .sorted(Comparator.comparingDouble(Cheaper::then))
                .toList();
    }

    private Optional<Cheaper> cheaper(Rewrite rewrite, Site site, Draft draft) {
        String before = draft.claim().before(site);
        String after = draft.claim().after(site, draft);
        try {
            double now = twin.cost(before, IndexChoice.AS_IS).cost();
            double then = twin.cost(after, IndexChoice.AS_IS).cost();
            boolean same = twin.tree(after)
                    .map(RewriteSearch::columns)
                    .filter(columns ->
                            Objects.equals(columns, columns(site.whole().tree())))
                    .isPresent();
            return same && then < now * LEFT
                    ? Optional.of(new Cheaper(rewrite, site, draft, before, after, now, then))
                    : Optional.empty();
        } catch (UsageException notTaken) {
            return Optional.empty();
        }
    }

    private static List<String> columns(QueryTree tree) {
        return tree.visible()
                .map(output -> output.name() + " " + output.value().type())
                .toList();
    }

    private static Optional<Rewritten> proven(Cheaper way, DifferentialProof proof) {
        QueryText text = way.site().text();
        return proof.of(way.site(), way.draft()) instanceof Verdict.Same same
                ? Optional.of(new Rewritten(
                        new RewriteAdvice(
                                way.rewrite().id(),
                                way.rewrite().rule(),
                                way.rewrite().title(),
                                way.site().query().stat().fingerprint(),
                                text.masked(List.of()),
                                text.masked(way.draft().edits()),
                                way.draft().since(),
                                same.proof(),
                                way.now(),
                                way.then(),
                                way.site().query().share()),
                        way.before(),
                        way.after()))
                : Optional.empty();
    }
}
