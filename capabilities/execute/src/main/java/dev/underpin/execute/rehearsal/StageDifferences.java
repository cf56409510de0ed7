package dev.underpin.execute.rehearsal;

import dev.underpin.engine.RowDigests;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is different between two stages: in the catalog and in every row.
 *
 * @param catalogs one sentence for each difference of the second from the first
 */
record StageDifferences(BiFunction<Catalog, Catalog, List<String>> catalogs) {

    private static final int ROWS_TOLD = 3;

    /** Keys that tell of nobody. */
    private static final Pattern NUMBERS = Pattern.compile("\\([\\d,]+\\)");

    /** So many buckets are looked into for the rows; beyond that they are counted by buckets alone. */
    private static final int BUCKETS = 24;

    /**
     * Everything that is different.
     *
     * @param expected how it should be, with the catalog whose columns are compared
     * @param persistent whether unlogged tables are passed over, which a crash empties
     * @param passedOver columns that are not compared
     */
    List<String> between(
            Stage expected,
            Catalog catalog,
            Stage actual,
            Catalog actualCatalog,
            boolean persistent,
            Set<ColumnName> passedOver) {
        var differences = new ArrayList<>(catalogs.apply(catalog, actualCatalog));
        tables(catalog)
                .filter(table -> !persistent || table.persistence() == Persistence.PERMANENT)
                .forEach(table -> rows(expected, actual, table, passedOver).ifPresent(differences::add));
        return differences;
    }

    /** Columns of which some value is another one, of those that both have. */
    SortedSet<ColumnName> columns(Stage expected, Catalog catalog, Stage actual) {
        var columns = new TreeSet<ColumnName>(Comparator.comparing(ColumnName::toString));
        tables(catalog)
                .forEach(table -> different(expected, actual, table)
                        .forEach(column -> columns.add(new ColumnName(table.name(), column))));
        return columns;
    }

    private static Stream<Table> tables(Catalog catalog) {
        return catalog.tables().filter(table -> !table.isPartition());
    }

    private static List<String> different(Stage expected, Stage actual, Table table) {
        if (expected.digests(table).equals(actual.digests(table))) {
            return List.of();
        }
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> {
                    Table alone = table.only(List.of(column));
                    Optional<RowDigests> after = actual.digests(alone);
                    return after.isPresent() && !expected.digests(alone).equals(after);
                })
                .toList();
    }

    private static Optional<String> rows(Stage expected, Stage actual, Table whole, Set<ColumnName> passedOver) {
        Table table = whole.only(whole.columns().stream()
                .map(Column::name)
                .filter(column -> !passedOver.contains(new ColumnName(whole.name(), column)))
                .toList());
        Optional<RowDigests> before = expected.digests(table);
        Optional<RowDigests> after = actual.digests(table);
        if (before.equals(after) || before.isEmpty()) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            return Optional.of(table.name() + ": its rows cannot be compared, a column is missing");
        }
        List<String> columns =
                before.get().rows() == after.get().rows() ? different(expected, actual, table) : List.of();
        return Optional.of(table.name() + ": " + told(expected, actual, table, before.get(), after.get())
                + (columns.isEmpty() ? "" : "; different in " + String.join(", ", columns)));
    }

    private static String told(Stage expected, Stage actual, Table table, RowDigests before, RowDigests after) {
        var all = new TreeSet<>(before.buckets().keySet());
        all.addAll(after.buckets().keySet());
        List<Integer> different = all.stream()
                .filter(bucket -> !Objects.equals(
                        before.buckets().get(bucket), after.buckets().get(bucket)))
                .toList();
        var keys = new TreeSet<String>();
        for (int bucket : different.subList(0, Math.min(different.size(), BUCKETS))) {
            keys.addAll(different(expected.bucket(table, bucket), actual.bucket(table, bucket)));
        }
        String count = (different.size() > BUCKETS ? "more than " : "") + String.format(Locale.ROOT, "%,d", keys.size())
                + (keys.size() == 1 ? " row is" : " rows are") + " not what they were";
        String number =
                before.rows() == after.rows() ? "" : " (" + before.rows() + " rows before, " + after.rows() + " now)";
        List<String> told = keys.stream()
                .filter(key -> NUMBERS.matcher(key).matches())
                .limit(ROWS_TOLD)
                .toList();
        return count + number + (told.isEmpty() ? "" : ", among them those with the key " + String.join(", ", told));
    }

    private static List<String> different(SortedMap<String, String> before, SortedMap<String, String> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .toList();
    }
}
