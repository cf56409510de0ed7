package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** By which column of a table one can tell how old a row is. */
final class RowClock {

    private static final Set<TypeFamily> TIMES =
            Set.of(TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE, TypeFamily.DATE);

    /** Said of the moment in which a row came in. */
    private static final Set<String> ARRIVAL = NameWords.words("""
            created inserted occurred recorded received logged happened sent captured ingested registered added made
            placed ordered posted""");

    /** Said of a moment that is earlier or later than the row. */
    private static final Set<String> OTHERWISE = NameWords.words("""
            birth birthday born dob expires expiry expire expired valid until due deleted removed updated modified
            changed last next start starts end ends ended from to scheduled planned effective""");

    /** Last words of columns that tell a time in a type that does not. */
    private static final Set<String> SAID = NameWords.words("""
            at on date datetime time timestamp ts epoch day week month year period created inserted recorded""");

    private RowClock() {}

    /** Empty where there is none, or where several may be meant and no name tells which. */
    static Optional<Column> of(ReviewContext context, Table table) {
        List<Column> times = table.columns().stream()
                .filter(column -> isTime(context, column))
                .filter(column -> !NameWords.hasAny(column.name(), OTHERWISE))
                .toList();
        return times.stream()
                .filter(column -> NameWords.hasAny(column.name(), ARRIVAL))
                .findFirst()
                .or(() ->
                        times.stream().filter(column -> isCutBy(table, column)).findFirst())
                .or(() -> times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty());
    }

    /** Whether some column may tell a row's age, be it in a number or in words. */
    static boolean isThere(ReviewContext context, Table table) {
        return table.columns().stream()
                .anyMatch(column -> isTime(context, column) || NameWords.endsWithAny(column.name(), SAID));
    }

    /** Whether rows of an age can be found, or dropped, without reading all others: by an index or by partitions. */
    static boolean isServed(ReviewContext context, Table table) {
        return table.columns().stream()
                .filter(column -> isTime(context, column) || NameWords.endsWithAny(column.name(), SAID))
                .anyMatch(column -> isCutBy(table, column)
                        || Stream.concat(
                                        table.indexes().stream()
                                                .filter(Index::valid)
                                                .map(Index::leadingColumns),
                                        Relations.keys(table))
                                .anyMatch(
                                        key -> !key.isEmpty() && key.getFirst().equals(column.name())));
    }

    static boolean isCutBy(Table table, Column column) {
        var partitioning = table.partitioning();
        return partitioning != null
                && (partitioning.columns().contains(column.name())
                        || NameWords.of(partitioning.key()).containsAll(NameWords.of(column.name())));
    }

    private static boolean isTime(ReviewContext context, Column column) {
        TypeFamily family = context.base(column.type()).family();
        boolean written = family.isText() && !context.has(Ability.STRICT_TYPES);
        return TIMES.contains(family) || written && NameWords.endsWithAny(column.name(), SAID);
    }
}
