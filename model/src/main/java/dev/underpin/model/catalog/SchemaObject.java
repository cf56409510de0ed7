package dev.underpin.model.catalog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Anything a schema can hold. Closed: a new kind must be decided upon in every room that switches over it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "object")
public sealed interface SchemaObject
        permits Table,
                View,
                MaterializedView,
                Sequence,
                EnumType,
                DomainType,
                CompositeType,
                RangeType,
                Routine,
                ExtendedStatistics,
                Collation {

    ObjectName name();

    Access access();

    @Nullable
    String comment();

    /** What tells apart two objects of one name: a routine's argument types, otherwise empty. */
    default String signature() {
        return "";
    }
}
