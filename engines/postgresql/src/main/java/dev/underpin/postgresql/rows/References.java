package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A reference and rows that refer to none: what can become of them. */
final class References {

    private final ForeignKey key;
    private final Table held;
    private final Table parent;

    /** @param held the table whose rows they are: the referring one or a piece of it */
    References(ForeignKey key, Table held, Table parent) {
        this.key = key;
        this.held = held;
        this.parent = parent;
    }

    private String rows() {
        return "ONLY " + Names.quote(held.name()) + " AS child";
    }

    private String parents() {
        return (parent.partitioning() == null ? "ONLY " : "") + Names.quote(parent.name()) + " AS parent";
    }

    private String orphaned() {
        return " WHERE "
                + key.columns().stream()
                        .map(column -> "child." + Names.quote(column) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "))
                + " AND NOT EXISTS (SELECT FROM " + parents() + " WHERE "
                + IntStream.range(0, key.columns().size())
                        .mapToObj(i ->
                                "parent." + Names.quote(key.referencedColumns().get(i)) + " = child."
                                        + Names.quote(key.columns().get(i)))
                        .collect(Collectors.joining(" AND "))
                + ")";
    }

    /** They refer to the next row there is; empty where a reference is of several columns. */
    String pointedElsewhere() {
        if (key.columns().size() != 1) {
            return "";
        }
        String column = Names.quote(key.columns().getFirst());
        String value = "parent." + Names.quote(key.referencedColumns().getFirst());
        String next = "(SELECT " + value + " FROM " + parents() + " WHERE " + value;
        return "UPDATE " + rows() + " SET " + column + " = coalesce(" + next + " > child." + column + " ORDER BY "
                + value + " LIMIT 1), " + next + " < child." + column + " ORDER BY " + value + " DESC LIMIT 1))"
                + orphaned();
    }

    /** They refer to nothing; empty where they have to refer to something. */
    String setToNull() {
        List<String> nullable = key.columns().stream()
                .filter(column -> held.column(column).filter(Column::nullable).isPresent())
                .toList();
        if (nullable.isEmpty()
                || key.matchFull() && nullable.size() < key.columns().size()) {
            return "";
        }
        return "UPDATE " + rows() + " SET "
                + nullable.stream()
                        .map(column -> Names.quote(column) + " = NULL")
                        .collect(Collectors.joining(", "))
                + orphaned();
    }

    String leftOut() {
        return "DELETE FROM " + rows() + orphaned();
    }
}
