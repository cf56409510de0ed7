package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import java.util.List;

/** Plain values that the server accepts for a type, where nothing tells which an application would send. */
final class TypeValues {

    private TypeValues() {}

    static Parameter.AnyOf of(ParameterTypes.Type type) {
        Parameter.AnyOf one =
                type.labels().isEmpty() ? of(type.itemName(), type.category()) : new Parameter.AnyOf(type.labels());
        if (!type.array() || one.values().contains(null)) {
            return one;
        }
        List<String> lists =
                one.values().stream().map(value -> "{\"" + value + "\"}").toList();
        return new Parameter.AnyOf(lists);
    }

    private static Parameter.AnyOf of(String name, char category) {
        return switch (name) {
            case "uuid" -> Parameter.AnyOf.of("00000000-0000-4000-8000-000000000001");
            case "json", "jsonb" -> Parameter.AnyOf.of("{}");
            case "bytea" -> Parameter.AnyOf.of("\\x00");
            case "xml" -> Parameter.AnyOf.of("<a/>");
            case "tsvector", "tsquery" -> Parameter.AnyOf.of("a");
            case "time without time zone", "time with time zone" -> Parameter.AnyOf.of("09:00", "17:30");
            default -> ofCategory(category);
        };
    }

    private static Parameter.AnyOf ofCategory(char category) {
        return switch (category) {
            case 'B' -> Parameter.AnyOf.of("true", "false");
            case 'D' -> Parameter.AnyOf.of("2026-01-01", "2026-06-01");
            case 'I' -> Parameter.AnyOf.of("127.0.0.1");
            case 'N' -> Parameter.AnyOf.of("1", "2", "5", "10");
            case 'R' -> Parameter.AnyOf.of("empty");
            case 'S' -> Parameter.AnyOf.of("a", "b", "ab");
            case 'T' -> Parameter.AnyOf.of("1 hour", "1 day");
            default -> Parameter.AnyOf.NULL;
        };
    }
}
