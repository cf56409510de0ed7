package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.RoutineKind;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import java.util.List;
import java.util.Objects;

/** Which differences the server can make in place; all others want the object dropped and made again. */
final class InPlace {

    private InPlace() {}

    static boolean can(SchemaObject before, SchemaObject after) {
        if (!before.getClass().equals(after.getClass())) {
            return false;
        }
        return switch (after) {
            case View view -> grows((View) before, view);
            case MaterializedView view -> holdsTheSame((MaterializedView) before, view);
            case Routine routine -> answersAlike((Routine) before, routine);
            case DomainType type -> {
                var was = (DomainType) before;
                yield was.base().equals(type.base()) && Objects.equals(was.collation(), type.collation());
            }
            case CompositeType type -> keepsAttributes((CompositeType) before, type);
            case Sequence sequence -> true;
            case EnumType type -> true;
            case Table table -> true;
            case RangeType type -> false;
            case ExtendedStatistics statistics -> false;
            case Collation collation -> false;
        };
    }

    /** The server takes more columns behind those that are there, and nothing else. */
    private static boolean grows(View before, View after) {
        List<String> was = before.columns().stream().map(InPlace::shape).toList();
        List<String> is = after.columns().stream().map(InPlace::shape).toList();
        return is.size() >= was.size() && is.subList(0, was.size()).equals(was);
    }

    private static String shape(Column column) {
        return column.name() + " " + column.type() + " " + column.collation();
    }

    private static boolean holdsTheSame(MaterializedView before, MaterializedView after) {
        return before.query().equals(after.query())
                && before.populated() == after.populated()
                && Objects.equals(
                        before.options().get("access_method"), after.options().get("access_method"));
    }

    private static boolean answersAlike(Routine before, Routine after) {
        return before.signature().equals(after.signature())
                && Objects.equals(before.returns(), after.returns())
                && before.kind() == after.kind()
                && after.kind() != RoutineKind.AGGREGATE;
    }

    /** Attributes can go, and come behind the others. */
    private static boolean keepsAttributes(CompositeType before, CompositeType after) {
        List<Column> kept = before.attributes().stream()
                .filter(attribute -> attribute(after, attribute.name()))
                .toList();
        return after.attributes().size() >= kept.size()
                && after.attributes().subList(0, kept.size()).stream()
                        .map(InPlace::shape)
                        .toList()
                        .equals(kept.stream().map(InPlace::shape).toList());
    }

    private static boolean attribute(CompositeType type, String name) {
        return type.attributes().stream().anyMatch(one -> one.name().equals(name));
    }
}
