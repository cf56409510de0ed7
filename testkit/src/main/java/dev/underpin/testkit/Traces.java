package dev.underpin.testkit;

import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.effect.Scan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement did to relations that were there before, by their names with their schema, in words that can be compared
 * whoever saw it.
 *
 * @param locks the strongest mode on each
 * @param failure why it did not run; empty where it did
 */
public record Traces(Map<String, String> locks, Set<String> rewritten, Set<String> read, String failure) {

    public Traces {
        locks = Map.copyOf(locks);
        rewritten = Set.copyOf(rewritten);
        read = Set.copyOf(read);
    }

    /** @param existing what was there before */
    public static Traces of(Effect effect, Collection<String> existing) {
        var locks = new TreeMap<String, String>();
        for (Lock lock : effect.locks()) {
            locks.putIfAbsent(lock.relation().name().toString(), lock.mode().name());
        }
        locks.keySet().retainAll(existing);
        return new Traces(
                locks,
                names(effect.rewrites().stream().map(Rewrite::relation), existing),
                names(effect.scans().stream().filter(scan -> scan.rows() > 0).map(Scan::relation), existing),
                effect.failure() == null ? "" : effect.failure().message());
    }

    private static Set<String> names(Stream<Relation> relations, Collection<String> existing) {
        return relations
                .map(relation -> relation.name().toString())
                .filter(existing::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With nothing but what happened to these. */
    public Traces only(Collection<String> relations) {
        var kept = new TreeMap<>(locks);
        kept.keySet().retainAll(relations);
        return new Traces(kept, kept(rewritten, relations), kept(read, relations), failure);
    }

    private static Set<String> kept(Set<String> names, Collection<String> relations) {
        return names.stream().filter(relations::contains).collect(Collectors.toSet());
    }

    /** What is told in one and not in the other, a line each; empty where they agree. */
    public static List<String> differences(String oneName, Traces one, String otherName, Traces other) {
        var lines = new ArrayList<String>();
        if (!one.failure.equals(other.failure)) {
            lines.add("failure: " + oneName + " \"" + one.failure + "\", " + otherName + " \"" + other.failure + "\"");
        }
        var relations = new TreeSet<>(one.locks.keySet());
        relations.addAll(other.locks.keySet());
        for (String relation : relations) {
            String here = one.locks.getOrDefault(relation, "none");
            String there = other.locks.getOrDefault(relation, "none");
            if (!here.equals(there)) {
                lines.add("lock on " + relation + ": " + oneName + " " + here + ", " + otherName + " " + there);
            }
        }
        differ("rewritten", oneName, one.rewritten, otherName, other.rewritten, lines);
        differ("read", oneName, one.read, otherName, other.read, lines);
        return lines;
    }

    private static void differ(
            String what, String oneName, Set<String> one, String otherName, Set<String> other, List<String> lines) {
        one.stream()
                .filter(name -> !other.contains(name))
                .forEach(name -> lines.add(what + " " + name + ": only " + oneName));
        other.stream()
                .filter(name -> !one.contains(name))
                .forEach(name -> lines.add(what + " " + name + ": only " + otherName));
    }
}
