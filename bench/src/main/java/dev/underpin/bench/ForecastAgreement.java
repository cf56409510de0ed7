package dev.underpin.bench;

import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One statement's effect as the engine showed it and as its text foretold it.
 *
 * @param wrong what was foretold and did not happen
 * @param untold what happened and was not foretold
 * @param unseen scans that were foretold where the engine read empty tables only, and so had no reason to read the other one
 */
record ForecastAgreement(List<String> wrong, List<String> untold, int unseen) {

    ForecastAgreement {
        wrong = List.copyOf(wrong);
        untold = List.copyOf(untold);
    }

    static ForecastAgreement of(Effect seen, Effect told) {
        Set<String> leftOut = TableClaims.noOldTables(seen);
        var engine = TableClaims.of(seen, leftOut);
        var text = TableClaims.of(told, leftOut);
        var wrong = new ArrayList<String>();
        var untold = new ArrayList<String>();
        var tables = new TreeSet<>(engine.taken());
        tables.addAll(text.taken());
        for (String table : tables) {
            LockMode here = engine.locks().get(table);
            LockMode there = text.locks().get(table);
            String both = "lock on " + table + ": engine " + name(here) + ", forecast " + name(there);
            if (strength(there) > strength(here)) {
                wrong.add(both);
            } else if (strength(there) < strength(here)) {
                untold.add(both);
            }
        }
        differ("rewrite", engine.rewritten(), withoutParents(text.rewritten(), seen), wrong, untold);
        boolean emptyOnly = !seen.scans().isEmpty() && seen.scans().stream().allMatch(scan -> scan.rows() == 0);
        Set<String> scans = new TreeSet<>(text.scanned());
        if (emptyOnly) {
            scans.retainAll(engine.scanned());
        }
        differ("scan", engine.scanned(), scans, wrong, untold);
        return new ForecastAgreement(wrong, untold, text.scanned().size() - scans.size());
    }

    /** What is said of a partitioned table is borne out by its partitions: it has no files itself. */
    private static Set<String> withoutParents(Set<String> rewritten, Effect seen) {
        var left = new TreeSet<>(rewritten);
        if (!seen.rewrites().isEmpty()) {
            seen.locks().stream()
                    .filter(lock -> lock.relation().kind() == Relation.Kind.PARTITIONED_TABLE)
                    .forEach(lock -> left.remove(lock.relation().name().toString()));
        }
        return left;
    }

    private static void differ(
            String what, Set<String> engine, Set<String> text, List<String> wrong, List<String> untold) {
        text.stream()
                .filter(table -> !engine.contains(table))
                .forEach(table -> wrong.add(what + " of " + table + ": only forecast"));
        engine.stream()
                .filter(table -> !text.contains(table))
                .forEach(table -> untold.add(what + " of " + table + ": only engine"));
    }

    private static int strength(@Nullable LockMode mode) {
        return mode == null ? 0 : mode.strength();
    }

    private static String name(@Nullable LockMode mode) {
        return mode == null ? "none" : mode.name();
    }

    boolean all() {
        return wrong.isEmpty() && untold.isEmpty();
    }

    /** Whether the same is told of {@code lock}, {@code rewrite} or {@code scan}. */
    boolean agrees(String what) {
        return !wrongly(what) && untold.stream().noneMatch(line -> line.startsWith(what));
    }

    boolean wrongly(String what) {
        return wrong.stream().anyMatch(line -> line.startsWith(what));
    }
}
