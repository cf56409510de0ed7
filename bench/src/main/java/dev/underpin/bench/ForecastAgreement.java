package dev.underpin.bench;

import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.LockMode;
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
 */
record ForecastAgreement(boolean locks, boolean rewrites, boolean scans, List<String> wrong, List<String> untold) {

    static ForecastAgreement of(Effect seen, Effect told) {
        Set<String> leftOut = TableClaims.noOldTables(seen);
        var engine = TableClaims.of(seen, leftOut);
        var text = TableClaims.of(told, leftOut);
        var wrong = new ArrayList<String>();
        var untold = new ArrayList<String>();
        var tables = new TreeSet<>(engine.locks().keySet());
        tables.addAll(text.locks().keySet());
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
        differ("rewrite", engine.rewritten(), text.rewritten(), wrong, untold);
        differ("scan", engine.scanned(), text.scanned(), wrong, untold);
        return new ForecastAgreement(
                engine.locks().equals(text.locks()),
                engine.rewritten().equals(text.rewritten()),
                engine.scanned().equals(text.scanned()),
                wrong,
                untold);
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
        return locks && rewrites && scans;
    }

    boolean wrongly(String what) {
        return wrong.stream().anyMatch(line -> line.startsWith(what));
    }
}
