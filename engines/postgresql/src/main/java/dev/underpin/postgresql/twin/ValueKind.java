package dev.underpin.postgresql.twin;

import java.util.List;

/** What can be done with the values of a type so that they are nobody's. */
enum ValueKind {
    /** Moved by one distance each. */
    WHOLE,
    DECIMAL,
    FLOATING,
    /** Moved by whole days. */
    TIME,
    /** Replaced by their place in the order of all. */
    TEXT,
    UUID,
    /** Labels and truth values stay: they tell of the schema, not of a row. */
    LABEL,
    /** Left out. */
    OTHER;

    private static final List<String> WHOLES = List.of("smallint", "integer", "bigint");
    private static final List<String> TIMES =
            List.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final List<String> TEXTS = List.of("text", "character varying", "character");

    static ValueKind of(ValueType type) {
        String name = type.name().endsWith("[]")
                ? type.name().substring(0, type.name().length() - 2)
                : type.name();
        if (WHOLES.contains(name)) {
            return WHOLE;
        }
        if (TIMES.contains(name)) {
            return TIME;
        }
        if (TEXTS.contains(name)) {
            return TEXT;
        }
        return switch (name) {
            case "numeric" -> DECIMAL;
            case "real", "double precision" -> FLOATING;
            case "uuid" -> UUID;
            case "boolean" -> LABEL;
            default -> type.kind() == 'e' ? LABEL : OTHER;
        };
    }

    static boolean isArray(ValueType type) {
        return type.name().endsWith("[]");
    }
}
