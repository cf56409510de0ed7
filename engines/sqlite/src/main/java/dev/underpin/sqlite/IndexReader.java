package dev.underpin.sqlite;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indexes, by table: their keys from the pragmas, their expressions and conditions from the CREATE text. */
final class IndexReader {

    private static final int ROWID = -1;
    private static final int EXPRESSION = -2;

    private final RelationColumns columns;
    private final Map<String, List<Facts>> byTable = new HashMap<>();
    private final Map<String, List<KeyFacts>> keys = new HashMap<>();

    private record Facts(String name, boolean unique, String origin) {}

    private record KeyFacts(int place, @Nullable String column, boolean descending, String collation) {}

    IndexReader(CatalogSession session, RelationColumns columns) {
        this.columns = columns;
        session.each(
                "indexes",
                row -> byTable.computeIfAbsent(row.text("relation"), table -> new ArrayList<>())
                        .add(new Facts(row.text("name"), row.flag("is_unique"), row.text("origin"))));
        session.each(
                "index_keys",
                row -> keys.computeIfAbsent(row.text("index_name"), index -> new ArrayList<>())
                        .add(keyFacts(row)));
    }

    private static KeyFacts keyFacts(Row row) throws SQLException {
        return new KeyFacts(row.number("place"), row.optional("name"), row.flag("descending"), row.text("collation"));
    }

    /** @param definitions CREATE texts by name, where there is one */
    List<Index> of(String table, TableClauses clauses, Map<String, String> definitions) {
        List<Index> indexes = byTable.getOrDefault(table, List.of()).stream()
                .map(facts -> index(facts, clauses, definitions.getOrDefault(facts.name(), "")))
                .toList();
        return withConflictClauses(table, indexes, clauses);
    }

    /** Whether the primary key has an index, so that it is not the rowid itself. */
    boolean hasPrimaryKeyIndex(String table) {
        return byTable.getOrDefault(table, List.of()).stream()
                .anyMatch(facts -> facts.origin().equals("pk"));
    }

    private Index index(Facts facts, TableClauses clauses, String definition) {
        IndexClauses text = definition.isEmpty() ? IndexClauses.NONE : IndexClauses.read(definition);
        List<IndexKey> parts = new ArrayList<>();
        for (KeyFacts key : keys.getOrDefault(facts.name(), List.of())) {
            parts.add(key(key, clauses, text.expression(parts.size())));
        }
        boolean ofKey = !facts.origin().equals("c");
        return new Index(
                facts.name(),
                "btree",
                facts.unique(),
                parts,
                List.of(),
                text.predicate(),
                true,
                ofKey,
                true,
                null,
                ofKey
                        ? Map.of(
                                KeyIndexes.CONSTRAINT,
                                facts.origin().equals("pk") ? KeyIndexes.PRIMARY_KEY : KeyIndexes.UNIQUE)
                        : Map.of(),
                definition,
                null);
    }

    private static IndexKey key(KeyFacts key, TableClauses clauses, String expression) {
        String column = key.place() == ROWID ? "rowid" : key.place() == EXPRESSION ? null : key.column();
        String own = column == null ? null : clauses.column(column).collation();
        boolean differs = !key.collation().equalsIgnoreCase(own == null ? ColumnReader.BINARY : own);
        return new IndexKey(
                column,
                column == null ? expression : null,
                key.descending(),
                !key.descending(),
                null,
                differs ? ColumnReader.spelled(key.collation()) : null);
    }

    /** Equal keys share an index, and its conflict clause is the first that any of them states. */
    private List<Index> withConflictClauses(String table, List<Index> indexes, TableClauses clauses) {
        var comparison = new KeyComparison(table, columns, clauses);
        Map<Index, String> conflicts = new HashMap<>();
        for (KeyClause clause : clauses.keys()) {
            String conflict = clause.onConflict();
            if (conflict != null) {
                indexes.stream()
                        .filter(index -> comparison.made(clause, index))
                        .findFirst()
                        .ifPresent(index -> conflicts.putIfAbsent(index, conflict));
            }
        }
        return indexes.stream()
                .map(index -> withConflict(index, conflicts.get(index)))
                .toList();
    }

    private static Index withConflict(Index index, @Nullable String conflict) {
        if (conflict == null) {
            return index;
        }
        Map<String, String> options = new HashMap<>(index.options());
        options.put(KeyIndexes.ON_CONFLICT, conflict);
        return new Index(
                index.name(),
                index.method(),
                index.unique(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsDistinct(),
                index.backsConstraint(),
                index.valid(),
                index.parent(),
                options,
                index.definition(),
                index.comment());
    }
}
