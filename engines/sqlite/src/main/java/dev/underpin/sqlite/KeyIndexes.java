package dev.underpin.sqlite;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which index a key made. SQLite numbers the indexes of a table's keys in the order of the keys, makes none for a key that
 * repeats another, and none for a key that is the rowid itself.
 */
final class KeyIndexes {

    /** The option of an index that tells what kind of key made it. */
    static final String CONSTRAINT = "constraint";

    static final String PRIMARY_KEY = "PRIMARY KEY";
    static final String UNIQUE = "UNIQUE";

    /** The option of an index, where its key says what happens to conflicting rows. */
    static final String ON_CONFLICT = "on_conflict";

    private final List<Index> indexes;
    private final List<String> primaryKey;
    private final Set<Index> claimed = new HashSet<>();

    /** @param primaryKey its columns as stated, of which the index may leave out repetitions; empty for none */
    KeyIndexes(List<Index> indexes, List<String> primaryKey) {
        this.primaryKey = primaryKey;
        this.indexes = indexes.stream()
                .filter(Index::backsConstraint)
                .sorted(Comparator.comparingInt(KeyIndexes::number))
                .toList();
    }

    /** Place among the keys of its table, from 1: {@code sqlite_autoindex_film_2}. */
    static int number(Index index) {
        return Integer.parseInt(index.name().substring(index.name().lastIndexOf('_') + 1));
    }

    /** How many indexes have been claimed by a key. */
    int claims() {
        return claimed.size();
    }

    /** The index of the next key over these columns, which may be one that an equal key has; null for a rowid. */
    @Nullable
    Index claim(boolean primary, List<String> columns) {
        List<Index> ofPrimaryKey =
                indexes.stream().filter(KeyIndexes::isPrimary).toList();
        List<Index> ofUnique = indexes.stream()
                .filter(index -> !primary && !isPrimary(index) && isOver(index, columns))
                .toList();
        Index claim = ofUnique.stream()
                .filter(index -> !claimed.contains(index))
                .findFirst()
                .or(() -> ofPrimaryKey.stream()
                        .filter(index -> columns.equals(primaryKey))
                        .findFirst())
                .or(() -> ofUnique.stream().findFirst())
                .orElse(null);
        if (claim != null) {
            claimed.add(claim);
        }
        return claim;
    }

    static boolean isPrimary(Index index) {
        return PRIMARY_KEY.equals(index.options().get(CONSTRAINT));
    }

    private static boolean isOver(Index index, List<String> columns) {
        return columns.equals(index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList());
    }
}
