package dev.underpin.postgresql;

import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.TypeFamily;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types by oid: tells what family a column's type belongs to and how long or precise it is. */
final class TypeNames {

    private static final int HEADER = 4; // a varlena modifier counts its own header
    private static final Map<String, TypeFamily> BUILT_IN = Map.ofEntries(
            Map.entry("bool", TypeFamily.BOOLEAN),
            Map.entry("int2", TypeFamily.INTEGER),
            Map.entry("int4", TypeFamily.INTEGER),
            Map.entry("int8", TypeFamily.INTEGER),
            Map.entry("numeric", TypeFamily.DECIMAL),
            Map.entry("float4", TypeFamily.FLOAT),
            Map.entry("float8", TypeFamily.FLOAT),
            Map.entry("money", TypeFamily.MONEY),
            Map.entry("bpchar", TypeFamily.CHAR),
            Map.entry("varchar", TypeFamily.VARCHAR),
            Map.entry("text", TypeFamily.TEXT),
            Map.entry("citext", TypeFamily.TEXT),
            Map.entry("name", TypeFamily.TEXT),
            Map.entry("bytea", TypeFamily.BINARY),
            Map.entry("date", TypeFamily.DATE),
            Map.entry("time", TypeFamily.TIME),
            Map.entry("timetz", TypeFamily.TIME_WITH_ZONE),
            Map.entry("timestamp", TypeFamily.TIMESTAMP),
            Map.entry("timestamptz", TypeFamily.TIMESTAMP_WITH_ZONE),
            Map.entry("interval", TypeFamily.INTERVAL),
            Map.entry("uuid", TypeFamily.UUID),
            Map.entry("json", TypeFamily.JSON),
            Map.entry("jsonb", TypeFamily.JSON_BINARY),
            Map.entry("xml", TypeFamily.XML),
            Map.entry("bit", TypeFamily.BITS),
            Map.entry("varbit", TypeFamily.BITS),
            Map.entry("oid", TypeFamily.LARGE_OBJECT),
            Map.entry("tsvector", TypeFamily.TEXT_SEARCH),
            Map.entry("tsquery", TypeFamily.TEXT_SEARCH));

    private record Entry(ObjectName name, char kind, char category, long element, long base) {}

    private final Map<Long, Entry> types = new HashMap<>();
    private final Map<String, DataType> resolved = new HashMap<>();

    TypeNames(CatalogSession session) {
        session.each(
                "value_types",
                row -> types.put(
                        row.number("oid"),
                        new Entry(
                                new ObjectName(row.text("schema"), row.text("name")),
                                row.letter("kind"),
                                row.letter("category"),
                                row.number("element"),
                                row.number("base"))));
    }

    /**
     * @param text as {@code format_type} prints it
     * @param modifier the server's {@code atttypmod}; -1 for none
     */
    DataType resolve(long oid, int modifier, String text) {
        return resolved.computeIfAbsent(text, printed -> make(oid, modifier, printed));
    }

    private DataType make(long oid, int modifier, String text) {
        Entry type = types.get(oid);
        if (type == null) {
            return DataType.of(text, TypeFamily.OTHER);
        }
        TypeFamily family = family(type);
        int length = 0;
        int precision = -1;
        int scale = -1;
        switch (family) {
            case INTEGER -> length = type.name().name().charAt(3) - '0';
            case CHAR, VARCHAR -> length = Math.max(0, modifier - HEADER);
            case BITS -> length = Math.max(0, modifier);
            case DECIMAL -> {
                if (modifier >= HEADER) {
                    precision = (modifier - HEADER) >> 16;
                    scale = ((modifier - HEADER & 0x7ff) ^ 1024) - 1024;
                }
            }
            case TIME, TIME_WITH_ZONE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> precision = modifier;
            default -> {}
        }
        return new DataType(text, family, length, precision, scale, userType(type));
    }

    private TypeFamily family(Entry type) {
        if (type.category() == 'A' && type.element() != 0) {
            return TypeFamily.ARRAY;
        }
        return switch (type.kind()) {
            case 'e' -> TypeFamily.ENUM;
            case 'd' -> TypeFamily.DOMAIN;
            case 'c' -> TypeFamily.COMPOSITE;
            case 'r', 'm' -> TypeFamily.RANGE;
            default -> baseFamily(type);
        };
    }

    private static TypeFamily baseFamily(Entry type) {
        TypeFamily known = BUILT_IN.get(type.name().name());
        if (known != null) {
            return known;
        }
        return switch (type.category()) {
            case 'I' -> TypeFamily.NETWORK;
            case 'G' -> TypeFamily.GEOMETRIC;
            default -> TypeFamily.OTHER;
        };
    }

    private @Nullable ObjectName userType(Entry type) {
        Entry named = type.category() == 'A' && type.element() != 0 ? types.get(type.element()) : type;
        if (named == null || named.name().schema().equals("pg_catalog")) {
            return null;
        }
        return named.name();
    }
}
