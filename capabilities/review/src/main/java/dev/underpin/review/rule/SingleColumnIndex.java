package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import java.util.stream.Stream;

/** An ordinary btree index on one column, over all rows, that enforces nothing: the kind that could as well be another. */
record SingleColumnIndex(Index index, Column column) {

    static Stream<SingleColumnIndex> of(Table table) {
        return table.indexes().stream()
                .filter(index -> index.method().equals("btree") && index.valid())
                .filter(index -> !index.unique() && !index.backsConstraint() && !index.isPartial())
                .filter(index -> index.keys().size() == 1 && index.include().isEmpty())
                .flatMap(index -> index.leadingColumns().stream()
                        .flatMap(name -> table.column(name).stream())
                        .map(column -> new SingleColumnIndex(index, column)));
    }
}
