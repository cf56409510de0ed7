package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Relation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All objects of a database at one moment, as {@code effects/shape.sql} gives them. */
record Shape(Map<Key, Entry> entries) {

    static final Shape EMPTY = new Shape(Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Subject.Kind> RELATIONS =
            Set.of(Subject.Kind.TABLE, Subject.Kind.INDEX, Subject.Kind.VIEW, Subject.Kind.SEQUENCE);

    /** What stays the same while an object is renamed, moved or altered. */
    record Key(Subject.Kind kind, long id, int number) {}

    /**
     * One object.
     *
     * @param relation the oid of the table or view it is part of, or is; 0 for others
     * @param files the number of its files on disk; null where it has none
     * @param facts a JSON object, read only where it is asked for
     */
    record Entry(
            Key key,
            Subject subject,
            long relation,
            @Nullable String files,
            long bytes,
            String facts) {

        CatalogEntry told(boolean fresh) {
            var told = new LinkedHashMap<String, String>();
            for (Map.Entry<String, JsonNode> fact : JSON.readTree(facts).properties()) {
                if (!fact.getValue().isNull()) {
                    told.put(fact.getKey(), fact.getValue().asString());
                }
            }
            return new CatalogEntry(subject, told, fresh);
        }

        boolean same(Entry other) {
            return facts.equals(other.facts) && subject.equals(other.subject);
        }
    }

    @Nullable
    Entry relation(long oid) {
        for (Subject.Kind kind : RELATIONS) {
            Entry entry = entries.get(new Key(kind, oid, 0));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** What counts as old from now on. */
    Set<Key> keys() {
        return Set.copyOf(entries.keySet());
    }

    /** Whether the object, or the table it is part of, is not among the old ones. */
    static boolean fresh(Entry entry, Set<Key> old) {
        if (entry.relation() == 0) {
            return !old.contains(entry.key());
        }
        return RELATIONS.stream().noneMatch(kind -> old.contains(new Key(kind, entry.relation(), 0)));
    }

    /** The relation with this oid, for people. Null where it is none of the user's. */
    @Nullable
    Relation named(long oid, Set<Key> old) {
        Entry entry = relation(oid);
        if (entry == null) {
            return null;
        }
        Subject subject = entry.subject();
        ObjectName owner = Objects.requireNonNull(subject.owner());
        ObjectName name = subject.part() == null ? owner : new ObjectName(owner.schema(), subject.part());
        return new Relation(name, kind(entry), owner, fresh(entry, old));
    }

    private static Relation.Kind kind(Entry entry) {
        if (entry.key().kind() == Subject.Kind.INDEX) {
            return Relation.Kind.INDEX;
        }
        return switch (entry.told(false).text("kind")) {
            case "partitioned table" -> Relation.Kind.PARTITIONED_TABLE;
            case "view" -> Relation.Kind.VIEW;
            case "materialized view" -> Relation.Kind.MATERIALIZED_VIEW;
            case "sequence" -> Relation.Kind.SEQUENCE;
            default -> Relation.Kind.TABLE;
        };
    }

    /** The oids of all tables that hold rows themselves. */
    Map<Long, ObjectName> tables() {
        return entries.values().stream()
                .filter(entry -> entry.key().kind() == Subject.Kind.TABLE && entry.files() != null)
                .collect(Collectors.toMap(
                        entry -> entry.key().id(),
                        entry -> Objects.requireNonNull(entry.subject().owner())));
    }
}
