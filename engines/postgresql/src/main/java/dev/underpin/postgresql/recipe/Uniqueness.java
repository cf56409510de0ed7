package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether rows of today cannot but be unique by some columns. Then a key over them needs no care of anybody's, and no deployment. */
final class Uniqueness {

    private Uniqueness() {}

    /** @param columns as they are called in the target */
    static boolean implied(Situation situation, ObjectName table, List<String> columns, boolean nullsDistinct) {
        return situation
                .oldTable(table)
                .filter(today -> implied(today, former(situation, table, columns), nullsDistinct))
                .isPresent();
    }

    private static List<String> former(Situation situation, ObjectName table, List<String> columns) {
        Map<String, String> names = situation.formerNames(table);
        return columns.stream().map(name -> names.getOrDefault(name, name)).toList();
    }

    private static boolean implied(Table today, List<String> columns, boolean nullsDistinct) {
        return today.indexes().stream()
                .filter(index -> index.unique() && index.valid() && !index.isPartial())
                .anyMatch(index -> implies(today, index, columns, nullsDistinct));
    }

    private static boolean implies(Table today, Index index, List<String> columns, boolean nullsDistinct) {
        boolean plain = index.keys().stream().allMatch(key -> key.column() != null);
        List<String> own = index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
        boolean sameNulls = nullsDistinct || !index.nullsDistinct() || noNulls(today, own);
        return plain && columns.containsAll(own) && sameNulls;
    }

    /** Whether all these columns refuse NULL today. */
    static boolean noNulls(Situation situation, ObjectName table, List<String> columns) {
        return situation
                .oldTable(table)
                .filter(today -> noNulls(today, former(situation, table, columns)))
                .isPresent();
    }

    private static boolean noNulls(Table today, List<String> columns) {
        return columns.stream()
                .allMatch(name ->
                        today.column(name).filter(Uniqueness::refusesNull).isPresent());
    }

    private static boolean refusesNull(Column column) {
        return !column.nullable();
    }
}
