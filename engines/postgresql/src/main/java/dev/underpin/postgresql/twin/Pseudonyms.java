package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ColumnName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Sees all values, then gives each its pseudonym: others in the same order, equal where the values are equal. */
final class Pseudonyms {

    private final JoinedColumns joined;
    private final Set<ColumnName> compared;
    private final NumberShifts shifts = new NumberShifts();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<String> identifiers = new TreeSet<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Set<ColumnName> kept = new HashSet<>();
    private Map<String, String> others = Map.of();
    private DayShift days = new DayShift(0);

    Pseudonyms(JoinedColumns joined) {
        this.joined = joined;
        this.compared = joined.comparedInCatalog();
    }

    void see(ColumnName column, ValueType type, String value) {
        switch (ValueKind.of(type)) {
            case WHOLE, DECIMAL, FLOATING -> shifts.see(joined.group(column), type, value);
            case TEXT ->
                texts.computeIfAbsent(collation(type), any -> new HashSet<>()).add(value);
            case UUID -> identifiers.add(value);
            case TIME, LABEL, OTHER -> {}
        }
    }

    /** @param sort puts values into the order of a collation */
    void choose(BiFunction<String, Set<String>, List<String>> sort, RandomGenerator random) {
        shifts.choose(random);
        days = DayShift.any(random);
        texts.forEach((collation, values) -> words.put(collation, Ranks.words(sort.apply(collation, values))));
        others = Ranks.identifiers(List.copyOf(identifiers));
    }

    /** The pseudonym; empty where there is none, and the value has to be left out. */
    Optional<String> of(ColumnName column, ValueType type, String value) {
        boolean byCatalog = compared.contains(joined.group(column));
        return switch (ValueKind.of(type)) {
            case WHOLE, DECIMAL, FLOATING -> byCatalog ? kept(column, value) : shifts.of(joined.group(column), value);
            case TIME -> byCatalog ? kept(column, value) : days.of(value);
            case TEXT ->
                Optional.ofNullable(
                        words.getOrDefault(collation(type), Map.of()).get(value));
            case UUID -> Optional.ofNullable(others.get(value));
            case LABEL -> Optional.of(value);
            case OTHER -> Optional.empty();
        };
    }

    private Optional<String> kept(ColumnName column, String value) {
        kept.add(column);
        return Optional.of(value);
    }

    /** The columns whose values are as they were. */
    Set<ColumnName> kept() {
        return kept;
    }

    private static String collation(ValueType type) {
        @Nullable String collation = type.collation();
        return collation == null ? "pg_catalog.\"default\"" : collation;
    }
}
