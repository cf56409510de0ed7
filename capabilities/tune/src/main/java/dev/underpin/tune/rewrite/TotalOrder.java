package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.query.SortKey;
import dev.underpin.tune.query.ReviewedTree;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether ORDER BY leaves no two rows in doubt: a key of the only table, never NULL, is among what is sorted by. */
final class TotalOrder {

    private TotalOrder() {}

    static boolean in(ReviewedTree tree) {
        Set<String> sorted = tree.tree().order().stream()
                .map(SortKey::value)
                .flatMap(value -> tree.column(value).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
        return tree.onlyTable()
                .filter(place -> GivenKey.isAmong(tree.context(), place.table(), sorted))
                .isPresent();
    }
}
