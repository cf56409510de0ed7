package dev.underpin.tune.rewrite;

import dev.underpin.engine.TrialRow;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.tune.query.TableKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows being drawn for one small database. Each column knows a few values of its own; references mostly find what they refer to. */
final class DrawnDatabase {

    private final ValuePool pool;
    private final Random random;
    private final List<TrialRow> rows = new ArrayList<>();
    private final Map<Column, Integer> breadths = new HashMap<>();

    DrawnDatabase(ValuePool pool, Random random) {
        this.pool = pool;
        this.random = random;
    }

    List<TrialRow> rows() {
        return List.copyOf(rows);
    }

    void add(Table table) {
        List<TrialRow> others =
                rows.stream().filter(row -> row.table().equals(table.name())).toList();
        boolean again = !others.isEmpty() && random.nextInt(3) == 0;
        var values = new LinkedHashMap<String, @Nullable String>();
        for (Column column : table.columns()) {
            if (column.generated() == null) {
                value(table, column, others, again).ifPresent(value -> values.put(column.name(), value.text()));
            }
        }
        rows.add(new TrialRow(table.name(), values));
    }

    private record Value(@Nullable String text) {}

    /** Empty where the default has to do. */
    private Optional<Value> value(Table table, Column column, List<TrialRow> others, boolean again) {
        boolean unique = TableKeys.isUnique(table, List.of(column.name()));
        List<String> parents = parents(table, column);
        List<String> choice = parents.isEmpty() ? pool.values(column.type()) : parents;
        if (column.nullable() && (choice.isEmpty() || random.nextInt(4) == 0)) {
            return Optional.of(new Value(null));
        }
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        if (unique) {
            return Optional.of(new Value(choice.get(others.size() % choice.size())));
        }
        return again
                ? Optional.of(new Value(others.getLast().values().get(column.name())))
                : Optional.of(new Value(drawn(column, choice)));
    }

    /** One of the first is the likeliest: those are the query's own. */
    private String drawn(Column column, List<String> choice) {
        int breadth = breadths.computeIfAbsent(column, any -> 1 + random.nextInt(choice.size()));
        return choice.get(random.nextInt(Math.min(breadth, choice.size())));
    }

    private List<String> parents(Table table, Column column) {
        return table.foreignKeys()
                .filter(key -> key.columns().contains(column.name()))
                .findFirst()
                .map(key -> parents(key, column))
                .orElse(List.of());
    }

    private List<String> parents(ForeignKey key, Column column) {
        String referenced = key.referencedColumns().get(key.columns().indexOf(column.name()));
        return rows.stream()
                .filter(row -> row.table().equals(key.referenced()))
                .map(row -> row.values().get(referenced))
                .filter(Objects::nonNull)
                .toList();
    }
}
