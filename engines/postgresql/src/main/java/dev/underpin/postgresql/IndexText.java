package dev.underpin.postgresql;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.twin.IndexWish;
import java.util.stream.Collectors;

/** CREATE INDEX, from what an index is to be. */
final class IndexText {

    private IndexText() {}

    static String of(IndexWish wish) {
        return "CREATE " + (wish.unique() ? "UNIQUE " : "") + "INDEX ON " + Names.quote(wish.table()) + " USING "
                + Names.quote(wish.method()) + " ("
                + wish.keys().stream().map(IndexText::key).collect(Collectors.joining(", ")) + ")"
                + (wish.include().isEmpty() ? "" : " INCLUDE (" + Names.quote(wish.include()) + ")")
                + (wish.options().isEmpty()
                        ? ""
                        : wish.options().entrySet().stream()
                                .map(option -> option.getKey() + " = " + option.getValue())
                                .sorted()
                                .collect(Collectors.joining(", ", " WITH (", ")")))
                + (wish.predicate() == null ? "" : " WHERE " + wish.predicate());
    }

    private static String key(IndexKey key) {
        String column = key.column();
        return (column == null ? "(" + key.expression() + ")" : Names.quote(column))
                + (key.collation() == null ? "" : " COLLATE " + key.collation())
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.descending() ? " DESC" : "")
                + (key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }
}
