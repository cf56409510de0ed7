package dev.underpin.sqlite;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which index a key of a table made: SQLite takes keys for equal that compare the same columns the same way. */
final class KeyComparison {

    private final String table;
    private final RelationColumns columns;
    private final TableClauses clauses;

    KeyComparison(String table, RelationColumns columns, TableClauses clauses) {
        this.table = table;
        this.columns = columns;
        this.clauses = clauses;
    }

    boolean made(KeyClause clause, Index index) {
        if (!index.backsConstraint()) {
            return false;
        }
        boolean primary = KeyIndexes.isPrimary(index);
        return clause.primary()
                ? primary
                : comparisons(index).equals(comparisons(clause)) || primary && isPrimaryKey(clause);
    }

    /** Whether it repeats the primary key, whose index may leave out columns that the key names twice. */
    private boolean isPrimaryKey(KeyClause unique) {
        return clauses.keys().stream()
                .anyMatch(key -> key.primary() && comparisons(key).equals(comparisons(unique)));
    }

    private List<String> comparisons(KeyClause clause) {
        List<String> comparisons = new ArrayList<>();
        for (int i = 0; i < clause.columns().size(); i++) {
            String collation = clause.collations().get(i);
            comparisons.add(comparison(
                    columns.declared(table, clause.columns().get(i)), collation.isEmpty() ? null : collation));
        }
        return comparisons;
    }

    private List<String> comparisons(Index index) {
        List<String> comparisons = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            comparisons.add(comparison(key.text(), key.collation()));
        }
        return comparisons;
    }

    private String comparison(String column, @Nullable String stated) {
        String own = clauses.column(column).collation();
        String collation = stated != null ? stated : own != null ? own : ColumnReader.BINARY;
        return column + " " + Names.folded(collation);
    }
}
