package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether rows tell themselves apart because a key is among what is given of them. One that may be broken until commit is none. */
final class GivenKey {

    private GivenKey() {}

    /** The columns of one entry that a query gives as they are. */
    static Set<String> given(ReviewedTree tree, int range) {
        return tree.tree()
                .visible()
                .filter(output -> output.value() instanceof dev.underpin.model.query.Expression.Column column
                        && column.range() == range)
                .flatMap(output -> tree.column(output.value()).stream())
                .map(ColumnName::column)
                .collect(Collectors.toSet());
    }

    /** Whether a key that is never NULL is among these columns. */
    static boolean isAmong(QueryContext context, Table table, Collection<String> columns) {
        return among(context, table, columns).anyMatch(key -> isRequired(table, key));
    }

    static Guard unique(QueryContext context, Table table, Collection<String> columns) {
        return new Guard(
                "a unique key of the table is among the columns that are given",
                among(context, table, columns)
                        .findFirst()
                        .map(key -> "(" + String.join(", ", key) + ") is unique in "
                                + table.name().name() + ".")
                        .orElse(""),
                among(context, table, columns).findAny().isPresent());
    }

    static Guard required(QueryContext context, Table table, Collection<String> columns) {
        List<List<String>> keys = among(context, table, columns).toList();
        return new Guard(
                "no column of that key can be NULL",
                keys.stream()
                        .filter(key -> isRequired(table, key))
                        .findFirst()
                        .map(key -> String.join(", ", key) + (key.size() == 1 ? " is" : " are") + " NOT NULL.")
                        .orElse(""),
                keys.isEmpty() || keys.stream().anyMatch(key -> isRequired(table, key)));
    }

    /** @param law what has to hold, for whoever reads why nothing is proposed */
    static Guard noneNull(String law, Table table, List<String> columns) {
        return new Guard(
                law,
                String.join(", ", columns) + (columns.size() == 1 ? " is" : " are") + " NOT NULL.",
                isRequired(table, columns));
    }

    private static Stream<List<String>> among(QueryContext context, Table table, Collection<String> columns) {
        boolean inherited =
                context.catalog().tables().anyMatch(other -> other.inherits().contains(table.name()));
        return inherited
                ? Stream.empty()
                : TableKeys.keys(table).filter(columns::containsAll).filter(key -> !isDeferrable(table, key));
    }

    private static boolean isRequired(Table table, List<String> key) {
        return key.stream().allMatch(column -> TableKeys.isRequired(table, column));
    }

    private static boolean isDeferrable(Table table, List<String> key) {
        return Stream.concat(
                        table.constraints(PrimaryKey.class)
                                .filter(primary -> primary.columns().equals(key))
                                .map(PrimaryKey::deferral),
                        table.constraints(UniqueConstraint.class)
                                .filter(unique -> unique.columns().equals(key))
                                .map(UniqueConstraint::deferral))
                .anyMatch(deferral -> deferral != Deferral.NOT_DEFERRABLE);
    }
}
