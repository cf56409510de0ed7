package dev.underpin.postgresql.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/** A type that a parameter is said to have. */
enum ParameterType {
    INTEGER(Oid.INT4),
    NUMERIC(Oid.NUMERIC),
    BOOLEAN(Oid.BOOL),
    TEXT(Oid.TEXT);

    private final int oid;

    ParameterType(int oid) {
        this.oid = oid;
    }

    int oid() {
        return oid;
    }

    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one to try after it is refused. */
    @Nullable
    ParameterType next() {
        return switch (this) {
            case INTEGER -> NUMERIC;
            case NUMERIC -> BOOLEAN;
            case BOOLEAN, TEXT -> null;
        };
    }
}
