package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import java.util.List;
import java.util.Optional;

/** Values for the keys of rows that are added: of each unique index one column gets a value that no row has, a reference never. */
record NewKeys(Catalog catalog) {

    private static final int LONGEST_TEXT = 20;

    /** Empty where another column makes the row a new one, or the column's type does not allow it. */
    Optional<Parameter> of(ColumnName name) {
        return catalog.table(name.table())
                .filter(table -> table.indexes().stream()
                        .filter(Index::unique)
                        .anyMatch(index -> name.column().equals(fresh(table, index))))
                .flatMap(table -> table.column(name.column()))
                .map(Column::type)
                .flatMap(NewKeys::fresh);
    }

    /** The last column of an index that can have any value; empty where there is none. */
    private static String fresh(Table table, Index index) {
        return index.leadingColumns().reversed().stream()
                .filter(column -> table.foreignKeys()
                        .noneMatch(reference -> reference.columns().contains(column)))
                .filter(column -> table.column(column)
                        .map(Column::type)
                        .flatMap(NewKeys::fresh)
                        .isPresent())
                .findFirst()
                .orElse("");
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
