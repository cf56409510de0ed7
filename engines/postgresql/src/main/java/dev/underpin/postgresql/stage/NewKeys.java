package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values for the keys of rows that are added: of each unique index one column gets a value that no row has. Of an index that only refers to
 * other tables, each column gets that of any row there, so that they meet in a new way.
 *
 * @param later with the keys that a plan will make
 */
record NewKeys(Catalog now, Catalog later, NewValues values) {

    /** Empty where another column makes the row a new one, or the column's type does not allow it. */
    Optional<Parameter> of(ColumnName name) throws SQLException {
        Optional<Column> fresh = Stream.of(now, later)
                .flatMap(catalog -> catalog.table(name.table()).stream())
                .filter(table ->
                        unique(table).anyMatch(index -> fresh(table, index).equals(Optional.of(name.column()))))
                .flatMap(table -> table.column(name.column()).stream())
                .findFirst();
        return fresh.isPresent()
                ? values.of(name, fresh.get().type())
                : now.table(name.table()).flatMap(table -> referred(table, name));
    }

    private static Stream<Index> unique(Table table) {
        return table.indexes().stream().filter(Index::unique);
    }

    /** The last column of an index that can have any value, one of the plainest type; empty where there is none. */
    private static Optional<String> fresh(Table table, Index index) {
        return fresh(table, index, NewValues.Ease.PLAIN).or(() -> fresh(table, index, NewValues.Ease.BOUNDED));
    }

    private static Optional<String> fresh(Table table, Index index, NewValues.Ease ease) {
        return index.keys().reversed().stream()
                .flatMap(key -> table.columns().stream().filter(column -> isIn(key, column)))
                .filter(column -> table.foreignKeys()
                        .noneMatch(reference -> reference.columns().contains(column.name())))
                .filter(column -> NewValues.ease(column.type()) == ease)
                .map(Column::name)
                .findFirst();
    }

    private static Optional<Parameter> referred(Table table, ColumnName name) {
        return unique(table)
                        .filter(index -> index.leadingColumns().contains(name.column()))
                        .anyMatch(index -> fresh(table, index).isEmpty())
                ? table.foreignKeys()
                        .filter(reference -> reference.columns().equals(List.of(name.column())))
                        .map(NewKeys::any)
                        .findFirst()
                : Optional.empty();
    }

    private static Parameter any(ForeignKey reference) {
        return new Parameter.Drawn(new ColumnName(
                reference.referenced(), reference.referencedColumns().getFirst()));
    }

    /** Also within an expression: {@code lower(email)}. */
    private static boolean isIn(IndexKey key, Column column) {
        String expression = key.expression();
        return column.name().equals(key.column())
                || expression != null
                        && Tokens.of(expression, Dialect.POSTGRESQL).stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(column.name()));
    }
}
