package dev.underpin.model.change;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.catalog.View;

/** How changes call what they are about. */
final class Words {

    private Words() {}

    /** {@code table public.orders}. */
    static String of(SchemaObject object) {
        String kind = switch (object) {
            case Table table -> "table";
            case View view -> "view";
            case MaterializedView view -> "materialized view";
            case Sequence sequence -> "sequence";
            case EnumType type -> "enum";
            case DomainType type -> "domain";
            case CompositeType type -> "composite type";
            case RangeType type -> "range type";
            case Routine routine -> "routine";
            case ExtendedStatistics statistics -> "statistics";
            case Collation collation -> "collation";
        };
        return kind + " " + object.name() + (object instanceof Routine routine ? "(" + routine.signature() + ")" : "");
    }

    /** {@code foreign key orders_customer_fkey}. */
    static String of(Constraint constraint) {
        String kind = switch (constraint) {
            case PrimaryKey key -> "primary key";
            case UniqueConstraint key -> "unique key";
            case ForeignKey key -> "foreign key";
            case CheckConstraint check -> "check";
            case ExclusionConstraint exclusion -> "exclusion";
            case NotNullConstraint notNull -> "not null";
        };
        return kind + " " + constraint.name();
    }
}
