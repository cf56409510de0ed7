package dev.underpin.lint;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a statement did to existing tables, in a line: {@code orders: ACCESS EXCLUSIVE, rewritten, read whole}. A table that it
 * worked on under a lock from before is told with that lock: {@code ACCESS EXCLUSIVE since line 3}.
 */
final class EffectWords {

    private EffectWords() {}

    static String of(LintedStatement statement) {
        Map<ObjectName, List<String>> did = new LinkedHashMap<>();
        statement
                .locks()
                .filter(lock -> lock.mode().strength() > 1)
                .forEach(lock -> did.put(
                        lock.relation().name(),
                        new ArrayList<>(List.of(lock.mode().name()))));
        add(did, statement, statement.rewritten(), "rewritten");
        add(did, statement, statement.emptied(), "emptied");
        add(did, statement, statement.scans().map(Scan::relation), "read whole");
        if (did.isEmpty() && statement.held().findAny().isPresent()) {
            return "No lock beyond those held since line "
                    + statement.earlierInTransaction().getFirst().recorded().line() + ".";
        }
        return did.isEmpty()
                ? "No lock on any existing table."
                : String.join(
                                "; ",
                                did.entrySet().stream()
                                        .map(entry ->
                                                entry.getKey().name() + ": " + String.join(", ", entry.getValue()))
                                        .toList())
                        + ".";
    }

    private static void add(
            Map<ObjectName, List<String>> did, LintedStatement statement, Stream<Relation> relations, String word) {
        relations.forEach(relation -> did.computeIfAbsent(relation.name(), name -> before(statement, name))
                .add(word));
    }

    private static List<String> before(LintedStatement statement, ObjectName table) {
        var words = new ArrayList<String>();
        statement
                .held()
                .filter(lock -> lock.relation().name().equals(table))
                .map(Lock::mode)
                .max(LockMode::compareTo)
                .ifPresent(mode -> words.add(mode.name() + " since line "
                        + statement.lockedBy(table, mode).recorded().line()));
        return words;
    }
}
