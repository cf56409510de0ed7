package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the statements read so far have made, as far as their text tells. Of everything else nothing is known but that it is
 * there. Facts are spelled as {@code effects/shape.sql} spells them.
 */
final class KnownCatalog {

    private final Map<Subject, Map<String, String>> entries = new LinkedHashMap<>();
    private final Set<Subject> fresh = new HashSet<>();
    private final Set<String> temporary = new HashSet<>();
    private String defaultSchema = "public";

    /** As it is now, to come back to. */
    KnownCatalog copy() {
        var copy = new KnownCatalog();
        copy.entries.putAll(entries);
        copy.fresh.addAll(fresh);
        copy.temporary.addAll(temporary);
        copy.defaultSchema = defaultSchema;
        return copy;
    }

    /** From here on, everything counts as old. */
    void deployed() {
        fresh.clear();
    }

    void defaultSchema(String schema) {
        defaultSchema = schema;
    }

    /** What a name of one or two parts means. */
    ObjectName resolve(List<String> name) {
        return new ObjectName(name.size() > 1 ? name.get(name.size() - 2) : defaultSchema, name.getLast());
    }

    /** A table of the session's own, which nobody else ever sees. */
    void temporary(String name) {
        temporary.add(name);
    }

    boolean isTemporary(List<String> name) {
        return name.size() == 1
                ? temporary.contains(name.getFirst())
                : name.getFirst().startsWith("pg_temp");
    }

    boolean knows(Subject subject) {
        return entries.containsKey(subject);
    }

    CatalogEntry entry(Subject subject) {
        return new CatalogEntry(subject, entries.getOrDefault(subject, Map.of()), fresh.contains(whole(subject)));
    }

    /** Parts of a table that are known, of one kind. */
    Stream<CatalogEntry> parts(Subject.Kind kind, ObjectName table) {
        return List.copyOf(entries.keySet()).stream()
                .filter(subject -> subject.kind() == kind && table.equals(subject.owner()))
                .map(this::entry);
    }

    /** An index, by its own name: its table stands in the subject. */
    Optional<CatalogEntry> index(ObjectName name) {
        return entries.keySet().stream()
                .filter(subject -> subject.kind() == Subject.Kind.INDEX
                        && name.schema().equals(subject.schema())
                        && name.name().equals(subject.part()))
                .findFirst()
                .map(this::entry);
    }

    Stream<CatalogEntry> all(Subject.Kind kind) {
        return entries.keySet().stream()
                .filter(subject -> subject.kind() == kind)
                .map(this::entry);
    }

    Difference created(Subject subject, Map<String, String> facts) {
        if (subject.part() == null || subject.kind() == Subject.Kind.ROUTINE) {
            fresh.add(whole(subject));
        }
        entries.put(subject, Map.copyOf(facts));
        return new Difference.Created(entry(subject));
    }

    /**
     * Facts that change.
     *
     * @param implied what must have been before, if the statement does anything
     */
    Difference altered(Subject subject, Map<String, String> implied, Map<String, String> changes) {
        var before = new HashMap<>(implied);
        before.putAll(entries.getOrDefault(subject, Map.of()));
        var after = new HashMap<>(before);
        changes.forEach((fact, value) -> {
            if (value.isEmpty()) {
                after.remove(fact);
            } else {
                after.put(fact, value);
            }
        });
        boolean made = fresh.contains(whole(subject));
        entries.put(subject, Map.copyOf(after));
        return new Difference.Altered(new CatalogEntry(subject, before, made), new CatalogEntry(subject, after, made));
    }

    /** The object under another name, its parts with it. */
    Difference renamed(Subject from, Subject to) {
        boolean made = fresh.contains(whole(from));
        CatalogEntry before = entry(from);
        if (from.part() == null) {
            for (Subject part : List.copyOf(entries.keySet())) {
                if (part.part() != null && isOf(part, from)) {
                    Map<String, String> facts = entries.remove(part);
                    entries.put(new Subject(part.kind(), to.schema(), to.object(), part.part()), facts);
                }
            }
            if (fresh.remove(whole(from))) {
                fresh.add(whole(to));
            }
        }
        entries.remove(from);
        entries.put(to, before.facts());
        return new Difference.Altered(before, new CatalogEntry(to, before.facts(), made));
    }

    /** The object and what is known of its parts. */
    List<Difference> dropped(Subject subject) {
        var gone = new ArrayList<Difference>();
        gone.add(new Difference.Dropped(entry(subject)));
        for (Subject part : List.copyOf(entries.keySet())) {
            if (subject.part() == null && part.part() != null && isOf(part, subject)) {
                gone.add(new Difference.Dropped(entry(part)));
                entries.remove(part);
            }
        }
        entries.remove(subject);
        if (subject.part() == null) {
            fresh.remove(whole(subject));
        }
        return gone;
    }

    private static boolean isOf(Subject part, Subject object) {
        return whole(part).equals(whole(object));
    }

    /** The object that a subject is part of, or is; all relations share their names. */
    private static Subject whole(Subject subject) {
        return switch (subject.kind()) {
            case TABLE, VIEW, SEQUENCE, COLUMN, CONSTRAINT, INDEX, TRIGGER, POLICY ->
                new Subject(Subject.Kind.TABLE, subject.schema(), subject.object(), null);
            case DATABASE, SCHEMA, TYPE, ROUTINE, EXTENSION, ROLE, QUERY -> subject;
        };
    }
}
