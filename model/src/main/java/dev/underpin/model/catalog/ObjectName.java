package dev.underpin.model.catalog;

import java.util.Comparator;

/** The name of an object within its schema, exactly as the catalog stores it (never quoted, never folded). */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER =
            Comparator.comparing(ObjectName::schema).thenComparing(ObjectName::name);

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.name}, for people; SQL text needs the engine's quoting. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
