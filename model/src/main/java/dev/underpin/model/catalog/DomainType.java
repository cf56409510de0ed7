package dev.underpin.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type with conditions of its own. */
public record DomainType(
        ObjectName name,
        DataType base,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable String collation,
        List<CheckConstraint> checks,
        Access access,
        @Nullable String comment)
        implements SchemaObject {
    public DomainType {
        checks = Catalog.sorted(checks, Constraint.ORDER);
    }
}
