package dev.underpin.sqlite;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys within CREATE TABLE, in the order that gives their indexes the same numbers again: as long as that order follows
 * the columns a key of one column stands with its column, the others behind all columns.
 */
final class KeyText {

    private final Table table;
    private final Map<String, String> within = new HashMap<>();
    private final List<String> behind = new ArrayList<>();

    /** @param repeated whether an equal key has made the index already */
    private record Key(
            Constraint constraint,
            List<String> columns,
            @Nullable Index index,
            boolean repeated) {

        int number() {
            return index == null ? 0 : KeyIndexes.number(index);
        }
    }

    KeyText(Table table) {
        this.table = table;
        List<String> order = table.columns().stream().map(Column::name).toList();
        int reached = 0;
        for (Key key : keys()) {
            int place = order.indexOf(key.columns().getFirst());
            if (key.index() == null) {
                with(key);
            } else if (behind.isEmpty() && place >= reached && fitsColumn(key)) {
                with(key);
                reached = place;
            } else {
                behind.add(text(key));
            }
        }
    }

    /** Whether the primary key is the rowid itself and has no index. */
    static boolean isRowid(Table table) {
        return table.primaryKey().isPresent()
                && table.indexes().stream()
                        .noneMatch(index ->
                                KeyIndexes.PRIMARY_KEY.equals(index.options().get(KeyIndexes.CONSTRAINT)));
    }

    /** What follows a column's own text. */
    String within(Column column) {
        return within.getOrDefault(column.name(), "");
    }

    List<String> behindColumns() {
        return behind;
    }

    private List<Key> keys() {
        var indexes = new KeyIndexes(
                table.indexes(), table.primaryKey().map(PrimaryKey::columns).orElse(List.of()));
        return Stream.concat(
                        table.constraints(PrimaryKey.class).map(key -> key(indexes, key, true, key.columns())),
                        table.constraints(UniqueConstraint.class).map(key -> key(indexes, key, false, key.columns())))
                .sorted(Comparator.comparingInt(Key::number).thenComparing(this::isAscendingButNoRowid))
                .toList();
    }

    /**
     * An INTEGER key is the rowid unless it says DESC (sqlite.org/lang_createtable.html §5). Where such a key's index is
     * ascending, an equal UNIQUE before it has made the index.
     */
    private boolean isAscendingButNoRowid(Key key) {
        Index index = key.index();
        return key.constraint() instanceof PrimaryKey
                && index != null
                && key.columns().size() == 1
                && !index.keys().getFirst().descending()
                && !table.options().containsKey(TableReader.WITHOUT_ROWID)
                && table.column(key.columns().getFirst())
                        .filter(column -> column.type().text().equalsIgnoreCase("INTEGER"))
                        .isPresent();
    }

    private static Key key(KeyIndexes indexes, Constraint constraint, boolean primary, List<String> columns) {
        int before = indexes.claims();
        Index index = indexes.claim(primary, columns);
        return new Key(constraint, columns, index, index != null && indexes.claims() == before);
    }

    /** With its column a key cannot have a collation of its own, and only a primary key a direction. */
    private static boolean fitsColumn(Key key) {
        Index index = key.index();
        return index != null
                && key.columns().size() == 1
                && index.keys().stream()
                        .allMatch(part -> part.collation() == null
                                && (!part.descending() || key.constraint() instanceof PrimaryKey));
    }

    private void with(Key key) {
        Index index = key.index();
        boolean primary = key.constraint() instanceof PrimaryKey;
        boolean descending = index != null && index.keys().getFirst().descending() || isAscendingButNoRowid(key);
        Column column = table.column(key.columns().getFirst()).orElseThrow();
        String conflict = index == null ? column.options().get(ColumnReader.KEY_ON_CONFLICT) : conflict(key);
        within.merge(
                column.name(),
                " " + TableText.named(key.constraint().name())
                        + (primary ? KeyIndexes.PRIMARY_KEY : KeyIndexes.UNIQUE)
                        + (primary && descending ? " DESC" : "")
                        + onConflict(conflict)
                        + (primary && column.identity() != null ? " AUTOINCREMENT" : ""),
                String::concat);
    }

    private static String text(Key key) {
        List<IndexKey> parts = key.index() == null ? List.of() : key.index().keys();
        List<String> columns = new ArrayList<>();
        int next = 0;
        for (String column : key.columns()) {
            boolean follows =
                    next < parts.size() && column.equals(parts.get(next).column());
            columns.add(Names.quote(column) + (follows ? suffix(parts.get(next)) : repetition(column, parts)));
            next += follows ? 1 : 0;
        }
        return TableText.named(key.constraint().name())
                + (key.constraint() instanceof PrimaryKey ? KeyIndexes.PRIMARY_KEY : KeyIndexes.UNIQUE) + " ("
                + String.join(", ", columns) + ")" + onConflict(conflict(key));
    }

    /** Of a column that a key names again, which the index then leaves out. */
    private static String repetition(String column, List<IndexKey> parts) {
        return parts.stream()
                .filter(part -> column.equals(part.column()))
                .findFirst()
                .map(KeyText::suffix)
                .orElse("");
    }

    private static String suffix(IndexKey part) {
        return (part.collation() == null ? "" : " COLLATE " + Names.quote(part.collation()))
                + (part.descending() ? " DESC" : "");
    }

    /** Said once for all keys that share an index. */
    private static @Nullable String conflict(Key key) {
        return key.index() == null || key.repeated()
                ? null
                : key.index().options().get(KeyIndexes.ON_CONFLICT);
    }

    private static String onConflict(@Nullable String conflict) {
        return conflict == null ? "" : " ON CONFLICT " + conflict;
    }
}
