package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Anything that can carry a comment or have an owner, told apart as finely as COMMENT ON and GRANT want it.
 *
 * @param object null for a schema or a publication, whose name is then the part
 * @param signature a routine's argument types; otherwise empty
 * @param part the column, constraint, index, trigger, rule or policy
 */
public record Item(
        Kind kind,
        @Nullable ObjectName object,
        String signature,
        @Nullable String part) {

    /** What it is, in SQL's words but for the underscores. */
    public enum Kind {
        SCHEMA,
        TABLE,
        FOREIGN_TABLE,
        VIEW,
        MATERIALIZED_VIEW,
        SEQUENCE,
        TYPE,
        DOMAIN,
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        STATISTICS,
        COLLATION,
        COLUMN,
        CONSTRAINT,
        DOMAIN_CONSTRAINT,
        INDEX,
        TRIGGER,
        RULE,
        POLICY,
        PUBLICATION;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    public static Item schema(String name) {
        return new Item(Kind.SCHEMA, null, "", name);
    }

    public static Item publication(String name) {
        return new Item(Kind.PUBLICATION, null, "", name);
    }

    public static Item of(SchemaObject object) {
        Kind kind = switch (object) {
            case Table table -> table.kind() == TableKind.FOREIGN ? Kind.FOREIGN_TABLE : Kind.TABLE;
            case View view -> Kind.VIEW;
            case MaterializedView view -> Kind.MATERIALIZED_VIEW;
            case Sequence sequence -> Kind.SEQUENCE;
            case DomainType domain -> Kind.DOMAIN;
            case EnumType type -> Kind.TYPE;
            case CompositeType type -> Kind.TYPE;
            case RangeType type -> Kind.TYPE;
            case ExtendedStatistics statistics -> Kind.STATISTICS;
            case Collation collation -> Kind.COLLATION;
            case Routine routine ->
                switch (routine.kind()) {
                    case AGGREGATE -> Kind.AGGREGATE;
                    case PROCEDURE -> Kind.PROCEDURE;
                    case FUNCTION, WINDOW -> Kind.FUNCTION;
                };
        };
        return new Item(kind, object.name(), object.signature(), null);
    }

    public static Item part(Kind kind, ObjectName object, @Nullable String part) {
        return new Item(kind, object, "", part);
    }

    /** The same thing as a subject; kinds that subjects do not tell apart fall together. */
    public Subject subject() {
        ObjectName owner = object;
        if (owner == null) {
            return kind == Kind.SCHEMA ? Subject.schema(String.valueOf(part)) : Subject.database();
        }
        return switch (kind) {
            case COLUMN -> Subject.column(owner, String.valueOf(part));
            case CONSTRAINT, DOMAIN_CONSTRAINT -> Subject.part(Subject.Kind.CONSTRAINT, owner, part);
            case INDEX -> Subject.part(Subject.Kind.INDEX, owner, part);
            case TRIGGER -> Subject.part(Subject.Kind.TRIGGER, owner, part);
            case POLICY -> Subject.part(Subject.Kind.POLICY, owner, part);
            case SCHEMA, PUBLICATION, TABLE, FOREIGN_TABLE, RULE -> Subject.table(owner);
            case VIEW, MATERIALIZED_VIEW -> Subject.of(Subject.Kind.VIEW, owner);
            case SEQUENCE -> Subject.of(Subject.Kind.SEQUENCE, owner);
            case FUNCTION, PROCEDURE, AGGREGATE -> Subject.part(Subject.Kind.ROUTINE, owner, signature);
            case TYPE, DOMAIN, STATISTICS, COLLATION -> Subject.of(Subject.Kind.TYPE, owner);
        };
    }

    /** {@code column public.orders.total}. */
    public String words() {
        return kind.word() + " " + (object == null ? "" : object + (part == null ? "" : "."))
                + (part == null ? "" : part) + (signature.isEmpty() ? "" : "(" + signature + ")");
    }
}
