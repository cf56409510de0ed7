package dev.underpin.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of all relations: of stored tables at once, of views and virtual tables when asked, since these may fail. */
final class RelationColumns {

    private final CatalogSession session;
    private final Map<String, List<ColumnFacts>> stored = new HashMap<>();

    RelationColumns(CatalogSession session) {
        this.session = session;
        session.each(
                "columns",
                row -> stored.computeIfAbsent(Names.folded(row.text("relation")), name -> new ArrayList<>())
                        .add(ColumnFacts.of(row)));
    }

    List<ColumnFacts> of(String table) {
        return stored.getOrDefault(Names.folded(table), List.of());
    }

    /** @throws SQLException where the view's query no longer fits, or the virtual table's module is not there */
    List<ColumnFacts> computed(String relation) throws SQLException {
        List<ColumnFacts> columns = new ArrayList<>();
        session.each("columns_of", relation, row -> columns.add(ColumnFacts.of(row)));
        return columns;
    }

    /** The column's name as it was declared, where the table has it. */
    String declared(String table, String column) {
        return of(table).stream()
                .map(ColumnFacts::name)
                .filter(name -> Names.folded(name).equals(Names.folded(column)))
                .findFirst()
                .orElse(column);
    }

    List<String> declared(String table, List<String> columns) {
        return columns.stream().map(column -> declared(table, column)).toList();
    }
}
