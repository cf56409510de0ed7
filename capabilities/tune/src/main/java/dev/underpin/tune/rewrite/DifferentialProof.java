package dev.underpin.tune.rewrite;

import dev.underpin.engine.Trial;
import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.tune.rewrite.Claim.Seen;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs a query and what is proposed in its place on many small databases, and looks whether both do what is claimed of them. Where the query itself
 * fails, it promises nothing; where it gave no row anywhere, nothing is proven.
 */
public final class DifferentialProof {

    public static final int DATABASES = 200;

    /** Clocks go back over midnight, by an hour of day, and never. */
    private static final List<String> ZONES = List.of("UTC", "America/Havana", "Asia/Kolkata");

    /** How a proof ended. */
    public sealed interface Verdict {

        record Same(RewriteAdvice.Proof proof) implements Verdict {}

        /** @param seed of the database that tells them apart */
        record Different(long seed, String before, String after) implements Verdict {}

        /** No database made the query give a row. */
        record Unproven() implements Verdict {}
    }

    private final Trial trial;
    private final Catalog catalog;
    private final long seed;

    public DifferentialProof(Trial trial, Catalog catalog, long seed) {
        this.trial = trial;
        this.catalog = catalog;
        this.seed = seed;
    }

    public Verdict of(Site site, Draft draft) {
        var pool = new ValuePool(catalog, site);
        var rows = new AdversarialRows(catalog, tables(site), pool);
        var parameters = new ParameterValues(site, pool);
        long taken = 0;
        int answered = 0;
        for (int i = 0; i < DATABASES; i++) {
            var random = new Random((seed + i) * 0x9E3779B97F4A7C15L);
            List<TrialRow> drawn = rows.drawn(random);
            var settings = Map.of("TimeZone", ZONES.get(i % ZONES.size()));
            var database = new SmallDatabase(trial, settings, drawn, parameters, parameters.drawn(random), random);
            switch (draft.claim().seen(site, draft, database)) {
                case Seen.Same same -> {
                    taken += same.rows();
                    answered += same.answered() ? 1 : 0;
                }
                case Seen.Different different -> {
                    return new Verdict.Different(seed + i, different.before(), different.after());
                }
                case Seen.Nothing nothing -> {}
            }
        }
        return answered == 0
                ? new Verdict.Unproven()
                : new Verdict.Same(draft.claim().proof(DATABASES, taken, answered, seed));
    }

    private static Set<ObjectName> tables(Site site) {
        return site.trees().stream()
                .flatMap(tree -> tree.tables().map(place -> place.table().name()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
