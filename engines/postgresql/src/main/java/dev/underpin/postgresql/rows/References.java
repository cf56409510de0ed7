package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What becomes of rows that refer to none: they refer to nothing where they may, or go. */
final class References {

    private References() {}

    /** @param held the table whose rows they are: the referring one or a piece of it */
    static String mending(Table held, ForeignKey key, Table parent) {
        String orphaned = " AS child WHERE "
                + key.columns().stream()
                        .map(column -> "child." + Names.quote(column) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "))
                + " AND NOT EXISTS (SELECT FROM " + (parent.partitioning() == null ? "ONLY " : "")
                + Names.quote(parent.name()) + " AS parent WHERE "
                + IntStream.range(0, key.columns().size())
                        .mapToObj(i -> "parent." + Names.quote(key.referencedColumns().get(i)) + " = child."
                                + Names.quote(key.columns().get(i)))
                        .collect(Collectors.joining(" AND "))
                + ")";
        List<String> nullable = key.columns().stream()
                .filter(column -> held.column(column).filter(Column::nullable).isPresent())
                .toList();
        boolean mayBeNull = key.matchFull() ? nullable.size() == key.columns().size() : !nullable.isEmpty();
        String only = "ONLY " + Names.quote(held.name());
        return mayBeNull
                ? "UPDATE " + only + orphaned.replaceFirst(
                        " WHERE ",
                        " SET "
                                + nullable.stream()
                                        .map(column -> Names.quote(column) + " = NULL")
                                        .collect(Collectors.joining(", "))
                                        .replace("$", "\\$")
                                + " WHERE ")
                : "DELETE FROM " + only + orphaned;
    }
}
