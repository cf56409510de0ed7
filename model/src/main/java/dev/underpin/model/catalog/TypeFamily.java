package dev.underpin.model.catalog;

import java.util.EnumSet;
import java.util.Set;

/** What kind of value a column holds, whatever the engine calls it. */
public enum TypeFamily {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    FLOAT,
    MONEY,
    CHAR,
    VARCHAR,
    TEXT,
    BINARY,
    DATE,
    TIME,
    TIME_WITH_ZONE,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    INTERVAL,
    UUID,
    JSON,
    JSON_BINARY,
    XML,
    ENUM,
    DOMAIN,
    COMPOSITE,
    RANGE,
    ARRAY,
    NETWORK,
    GEOMETRIC,
    TEXT_SEARCH,
    BITS,
    LARGE_OBJECT,
    /** SQLite's columns without a type, and types of extensions. */
    OTHER;

    private static final Set<TypeFamily> CHARACTERS = EnumSet.of(CHAR, VARCHAR, TEXT);

    /** Whether it holds free text. */
    public boolean isText() {
        return CHARACTERS.contains(this);
    }

    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }
}
