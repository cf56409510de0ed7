package dev.underpin.model.catalog;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a database that can be pointed at: what a finding is about, what a statement made, what depends on what.
 *
 * @param schema null for the database itself
 * @param object null for a schema or the database; of a query, its fingerprint
 * @param part the column, index, constraint, trigger or policy within the object
 */
public record Subject(
        Kind kind,
        @Nullable String schema,
        @Nullable String object,
        @Nullable String part) implements Comparable<Subject> {

    /** What kind of thing it is. */
    public enum Kind {
        DATABASE,
        SCHEMA,
        TABLE,
        VIEW,
        COLUMN,
        CONSTRAINT,
        INDEX,
        TRIGGER,
        POLICY,
        SEQUENCE,
        TYPE,
        ROUTINE,
        EXTENSION,
        ROLE,
        /** By its fingerprint. */
        QUERY;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::toString).thenComparing(Subject::kind);

    public static Subject database() {
        return new Subject(Kind.DATABASE, null, null, null);
    }

    public static Subject query(String fingerprint) {
        return new Subject(Kind.QUERY, null, fingerprint, null);
    }

    public static Subject schema(String schema) {
        return new Subject(Kind.SCHEMA, schema, null, null);
    }

    public static Subject table(ObjectName table) {
        return of(Kind.TABLE, table);
    }

    public static Subject of(Kind kind, ObjectName name) {
        return new Subject(kind, name.schema(), name.name(), null);
    }

    /** An object of a schema; a routine's part is its signature. */
    public static Subject of(SchemaObject object) {
        return switch (object) {
            case Table table -> table(table.name());
            case View view -> of(Kind.VIEW, view.name());
            case MaterializedView view -> of(Kind.VIEW, view.name());
            case Sequence sequence -> of(Kind.SEQUENCE, sequence.name());
            case Routine routine -> part(Kind.ROUTINE, routine.name(), routine.signature());
            case EnumType type -> of(Kind.TYPE, type.name());
            case DomainType type -> of(Kind.TYPE, type.name());
            case CompositeType type -> of(Kind.TYPE, type.name());
            case RangeType type -> of(Kind.TYPE, type.name());
            case ExtendedStatistics statistics -> of(Kind.TYPE, statistics.name());
            case Collation collation -> of(Kind.TYPE, collation.name());
        };
    }

    public static Subject column(ObjectName table, String column) {
        return part(Kind.COLUMN, table, column);
    }

    public static Subject column(ColumnName column) {
        return part(Kind.COLUMN, column.table(), column.column());
    }

    /** A part of a table; an unnamed constraint is told by its table alone. */
    public static Subject part(Kind kind, ObjectName table, @Nullable String part) {
        return new Subject(kind, table.schema(), table.name(), part);
    }

    /** The table (or other object) it belongs to; null for the database, a schema or a role. */
    public @Nullable ObjectName owner() {
        return schema == null || object == null ? null : new ObjectName(schema, object);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.object.part}. */
    @Override
    public String toString() {
        if (schema == null) {
            return object == null ? "database" : object;
        }
        return schema + (object == null ? "" : "." + object) + (part == null ? "" : "." + part);
    }
}
