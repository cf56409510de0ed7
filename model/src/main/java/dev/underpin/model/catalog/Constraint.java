package dev.underpin.model.catalog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A rule the engine keeps about a table's rows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "constraint")
public sealed interface Constraint
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint, NotNullConstraint {

    Comparator<Constraint> ORDER = Comparator.comparing(
                    (Constraint constraint) -> constraint.getClass().getSimpleName())
            .thenComparing(constraint -> String.valueOf(constraint.name()))
            .thenComparing(Constraint::toString);

    /** Null where the engine lets a constraint go unnamed (SQLite). */
    @Nullable
    String name();

    @Nullable
    String comment();
}
