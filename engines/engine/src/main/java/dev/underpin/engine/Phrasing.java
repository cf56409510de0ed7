package dev.underpin.engine;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import java.util.List;
import java.util.Set;

/**
 * How an engine says what remedies need to say, in its safest way on a busy table. Names are quoted where needed, and only
 * here. An empty list means: this engine cannot, short of rebuilding the table.
 */
public interface Phrasing {

    /** The identifier, quoted if this engine would otherwise read it differently. */
    String quote(String identifier);

    default String quote(ObjectName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    default String columns(List<String> columns) {
        return String.join(", ", columns.stream().map(this::quote).toList());
    }

    /** A string as a literal. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Words that must be quoted to be names, in lower case. */
    Set<String> reservedWords();

    /** @param suffix whatever follows the column list: {@code WHERE …}; empty for nothing */
    List<String> createIndex(String name, ObjectName table, boolean unique, List<String> columns, String suffix);

    /** The plain statement that makes an index, under a name that the engine chooses. */
    default String createIndex(IndexWish wish) {
        throw new UnsupportedOperationException("this engine builds no twins");
    }

    /** On a partitioned table alone: valid once an index of each partition is attached to it. */
    default List<String> createIndexOnParent(String name, ObjectName table, List<String> columns) {
        return List.of();
    }

    /** Makes an index of a partition part of its table's. */
    default List<String> attachIndex(ObjectName parent, ObjectName child) {
        return List.of();
    }

    List<String> dropIndex(ObjectName index);

    List<String> addForeignKey(ObjectName table, ForeignKey key);

    List<String> addCheck(ObjectName table, String name, String condition);

    List<String> validate(ObjectName table, String constraint);

    List<String> dropConstraint(ObjectName table, String constraint);

    List<String> setNotNull(ObjectName table, String column);

    /** Adds a primary key over columns that are known to be unique and never NULL. */
    List<String> addPrimaryKey(ObjectName table, String name, List<String> columns);

    /** @param type as the engine spells it; {@code using} an expression for the conversion, empty for the plain cast */
    List<String> alterType(ObjectName table, String column, String type, String using);
}
