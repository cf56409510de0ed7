package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.TypeFamily;
import java.util.EnumSet;
import java.util.Set;

/** The value of a column as an operand of a comparison: types that may lack an equality operator are compared as text. */
final class Compared {

    private static final Set<TypeFamily> INCOMPARABLE =
            EnumSet.of(TypeFamily.JSON, TypeFamily.XML, TypeFamily.GEOMETRIC, TypeFamily.OTHER);

    private Compared() {}

    /** The value, an SQL expression of the column's type, as it can be compared. */
    static String value(Column column, String value) {
        return INCOMPARABLE.contains(column.type().family()) ? value + "::text" : value;
    }
}
