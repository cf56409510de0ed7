package dev.underpin.model.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column's type: the engine's own text, and the part of it that all engines share.
 *
 * @param text as the engine prints it and would read it back: {@code character varying(50)}
 * @param family what kind of value it holds; an array's family is {@link TypeFamily#ARRAY}
 * @param length characters, or bytes for an {@link TypeFamily#INTEGER}; 0 where unlimited or meaningless
 * @param precision digits in all, or of seconds; -1 where not stated
 * @param scale digits behind the point; -1 where not stated
 * @param userType the enum, domain, composite or range it names
 */
public record DataType(
        String text,
        TypeFamily family,
        int length,
        int precision,
        int scale,
        @Nullable ObjectName userType) {

    public static DataType of(String text, TypeFamily family) {
        return new DataType(text, family, 0, -1, -1, null);
    }

    @Override
    public String toString() {
        return text;
    }
}
