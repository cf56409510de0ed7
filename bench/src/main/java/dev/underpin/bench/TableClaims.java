package dev.underpin.bench;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.Scan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said to have happened to tables that were there before the statement, by name.
 *
 * @param taken tables that it locked, or locked more strongly than before
 * @param locks the strongest lock at its end on every table, taken by it or held before
 * @param rewritten tables with new files
 * @param scanned tables that were read from end to end
 */
record TableClaims(Set<String> taken, Map<String, LockMode> locks, Set<String> rewritten, Set<String> scanned) {

    /** @param leftOut names that are not looked at */
    static TableClaims of(Effect effect, Set<String> leftOut) {
        var locks = new TreeMap<String, LockMode>();
        Stream.concat(effect.locks().stream(), effect.held().stream())
                .filter(lock -> isOldTable(lock.relation(), leftOut))
                .forEach(lock -> locks.merge(
                        lock.relation().name().toString(),
                        lock.mode(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return new TableClaims(
                names(effect.locks().stream().map(Lock::relation), leftOut),
                locks,
                names(effect.rewrites().stream().map(Rewrite::relation), leftOut),
                names(effect.scans().stream().map(Scan::relation), leftOut));
    }

    private static boolean isOldTable(Relation relation, Set<String> leftOut) {
        return relation.kind().isTable() && !leftOut.contains(relation.name().toString());
    }

    private static Set<String> names(Stream<Relation> relations, Set<String> leftOut) {
        return relations
                .filter(relation -> isOldTable(relation, leftOut))
                .map(relation -> relation.name().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the engine shows to be no table, and tables that the statement made itself. */
    static Set<String> noOldTables(Effect seen) {
        Stream<String> made = seen.differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(difference -> difference.entry().subject())
                .filter(subject -> subject.kind() == Subject.Kind.TABLE || subject.kind() == Subject.Kind.VIEW)
                .map(subject -> String.valueOf(subject.owner()));
        Stream<String> others = Stream.concat(seen.locks().stream(), seen.held().stream())
                .map(Lock::relation)
                .filter(relation -> !relation.kind().isTable())
                .map(relation -> relation.name().toString());
        return Stream.concat(made, others).collect(Collectors.toSet());
    }
}
