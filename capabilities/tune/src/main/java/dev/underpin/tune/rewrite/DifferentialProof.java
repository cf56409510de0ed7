package dev.underpin.tune.rewrite;

import dev.underpin.engine.GivenRow;
import dev.underpin.engine.Trial;
import dev.underpin.engine.TrialAnswer;
import dev.underpin.engine.TrialAnswer.Result;
import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.tune.RewriteAdvice;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs a query and what is proposed in its place on many small databases, and looks whether both give the same rows. Where the query itself fails, it
 * promises nothing; where it gave no row anywhere, nothing is proven.
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

    public Verdict of(Site site, String before, String after) {
        var pool = new ValuePool(catalog, site);
        var rows = new AdversarialRows(catalog, tables(site), pool);
        var parameters = new ParameterValues(site, pool);
        boolean inOrder = TotalOrder.in(site.whole());
        long taken = 0;
        int answered = 0;
        for (int i = 0; i < DATABASES; i++) {
            var random = new Random((seed + i) * 0x9E3779B97F4A7C15L);
            List<TrialRow> drawn = rows.drawn(random);
            Map<Integer, String> given = parameters.drawn(random);
            TrialAnswer answer = trial.run(
                    Map.of("TimeZone", ZONES.get(i % ZONES.size())),
                    drawn,
                    List.of(parameters.in(before, given), parameters.in(after, given)));
            if (!(answer.results().getFirst() instanceof Result.Given original)) {
                continue;
            }
            Result other = answer.results().getLast();
            if (!(other instanceof Result.Given proposed) || !same(original, proposed, inOrder)) {
                return new Verdict.Different(seed + i, original.toString(), other.toString());
            }
            taken += answer.rows();
            answered += original.rows().isEmpty() ? 0 : 1;
        }
        return answered == 0
                ? new Verdict.Unproven()
                : new Verdict.Same(new RewriteAdvice.Proof(DATABASES, taken, answered, seed));
    }

    private static boolean same(Result.Given original, Result.Given proposed, boolean inOrder) {
        return inOrder
                ? original.rows().equals(proposed.rows())
                : counted(original).equals(counted(proposed));
    }

    private static Map<GivenRow, Long> counted(Result.Given given) {
        return given.rows().stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
    }

    private static Set<ObjectName> tables(Site site) {
        return site.trees().stream()
                .flatMap(tree -> tree.tables().map(place -> place.table().name()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
