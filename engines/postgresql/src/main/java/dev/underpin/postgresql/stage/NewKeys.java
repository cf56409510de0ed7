package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values for the keys of rows that are added: of each unique index one column gets a value that no row has, a reference never.
 *
 * @param later with the keys that a plan will make
 */
record NewKeys(Catalog now, Catalog later) {

    private static final int LONGEST_TEXT = 20;

    /** Empty where another column makes the row a new one, or the column's type does not allow it. */
    Optional<Parameter> of(ColumnName name) {
        return Stream.of(now, later)
                .flatMap(catalog -> catalog.table(name.table()).stream())
                .filter(table -> table.indexes().stream()
                        .filter(Index::unique)
                        .anyMatch(index -> fresh(table, index).equals(Optional.of(name.column()))))
                .flatMap(table -> table.column(name.column()).stream())
                .map(Column::type)
                .flatMap(type -> fresh(type).stream())
                .findFirst();
    }

    /** The last column of an index that can have any value; empty where there is none. */
    private static Optional<String> fresh(Table table, Index index) {
        return index.keys().reversed().stream()
                .flatMap(key -> table.columns().stream().filter(column -> isIn(key, column)))
                .filter(column -> table.foreignKeys()
                        .noneMatch(reference -> reference.columns().contains(column.name())))
                .filter(column -> fresh(column.type()).isPresent())
                .map(Column::name)
                .findFirst();
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

    private static Optional<Parameter> fresh(DataType type) {
        return switch (type.family()) {
            case UUID -> Optional.of(new Parameter.Fresh(Parameter.Fresh.Form.UUID, 0));
            case INTEGER ->
                Optional.of(new Parameter.Fresh(
                        Parameter.Fresh.Form.NUMBER,
                        List.of("smallint", "integer").contains(type.text())
                                ? (type.text().equals("smallint") ? Short.MAX_VALUE : Integer.MAX_VALUE)
                                : Long.MAX_VALUE));
            case VARCHAR, TEXT, CHAR ->
                Optional.of(new Parameter.Fresh(
                        Parameter.Fresh.Form.TEXT,
                        type.length() > 0 ? Math.min(type.length(), LONGEST_TEXT) : LONGEST_TEXT));
            default -> Optional.empty();
        };
    }
}
