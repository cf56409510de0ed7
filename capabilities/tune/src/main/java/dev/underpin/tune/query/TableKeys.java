package dev.underpin.tune.query;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What of a table is unique, never NULL, or at the beginning of an index. */
public final class TableKeys {

    private TableKeys() {}

    /** Column lists that are unique for every row whose columns are not NULL. What differs in another collation may be equal in that of the column. */
    public static Stream<List<String>> keys(Table table) {
        return Stream.of(
                        table.constraints(PrimaryKey.class).map(PrimaryKey::columns),
                        table.constraints(UniqueConstraint.class).map(UniqueConstraint::columns),
                        table.indexes().stream()
                                .filter(index -> index.unique() && index.valid() && !index.isPartial())
                                .filter(index -> index.leadingColumns().size()
                                        == index.keys().size())
                                .filter(index -> index.keys().stream().allMatch(key -> key.collation() == null))
                                .map(Index::leadingColumns))
                .flatMap(each -> each);
    }

    /** Whether no two rows agree in all of these columns, NULLs aside. */
    public static boolean isUnique(Table table, Collection<String> columns) {
        return keys(table).anyMatch(columns::containsAll);
    }

    /** Whether the column refuses NULL, and no row from before that rule has one. */
    public static boolean isRequired(Table table, String column) {
        return table.column(column).map(found -> !found.nullable()).orElse(false)
                && table.constraints(NotNullConstraint.class)
                        .allMatch(rule -> rule.validated() || !rule.column().equals(column));
    }

    /** The indexes that are kept sorted and have the column first. */
    public static Stream<Index> beginningWith(Table table, String column) {
        return table.indexes().stream()
                .filter(index -> index.valid() && index.method().equals("btree"))
                .filter(index -> !index.keys().isEmpty()
                        && column.equals(index.keys().getFirst().column()));
    }

    /** Whether some index begins with an expression that calls a function of this name. */
    public static boolean hasExpression(Table table, String function) {
        return table.indexes().stream()
                .filter(Index::valid)
                .flatMap(index -> index.keys().stream().limit(1))
                .anyMatch(key -> key.expression() != null && key.expression().contains(function));
    }

    /** Whether an index knows the trigrams of a column. */
    public static boolean hasTrigrams(Table table, String column) {
        return table.indexes().stream()
                .filter(Index::valid)
                .flatMap(index -> index.keys().stream())
                .anyMatch(key -> column.equals(key.column())
                        && key.operatorClass() != null
                        && key.operatorClass().contains("trgm"));
    }

    /** Whether some index holds an expression that mentions the column. */
    public static boolean hasExpressionOf(Table table, String column) {
        return table.indexes().stream()
                .filter(Index::valid)
                .flatMap(index -> index.keys().stream())
                .anyMatch(key -> key.expression() != null && key.expression().contains(column));
    }

    /** The plain columns that a table is partitioned by; none where it is not, or by expressions alone. */
    public static List<String> partitionKey(Table table) {
        return table.partitioning() == null ? List.of() : table.partitioning().columns();
    }
}
