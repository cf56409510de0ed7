package dev.underpin.sqlite;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.View;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Views and virtual tables: SQLite must run something to tell their columns, and that may fail for one of them alone. */
final class ComputedReader {

    /** The option of a view that names its columns itself. */
    static final String COLUMN_LIST = "column_list";

    private final RelationColumns columns;
    private final List<String> unseen;

    ComputedReader(RelationColumns columns, List<String> unseen) {
        this.columns = columns;
        this.unseen = unseen;
    }

    View view(StoredObject object, List<Trigger> triggers) {
        ViewClauses clauses = ViewClauses.read(object.definition());
        return new View(
                Names.inMain(object.name()),
                viewColumns(object, clauses),
                clauses.query(),
                triggers,
                List.of(),
                clauses.columns().isEmpty() ? Map.of() : Map.of(COLUMN_LIST, "true"),
                Access.UNSTATED,
                null);
    }

    private List<Column> viewColumns(StoredObject object, ViewClauses clauses) {
        try {
            return bare(columns.computed(object.name()));
        } catch (SQLException broken) {
            unseen.add("View " + object.name() + " cannot be run (" + EngineWords.message(broken)
                    + "): the types of its columns are not known.");
            return clauses.columns().stream()
                    .map(name -> new ColumnFacts(name, "", false, null, 0, 0).bare())
                    .toList();
        }
    }

    Table virtualTable(StoredObject object, List<Trigger> triggers) {
        try {
            return TableReader.virtual(object, bare(columns.computed(object.name())), triggers);
        } catch (SQLException unavailable) {
            unseen.add("Virtual table " + object.name() + " cannot be opened (" + EngineWords.message(unavailable)
                    + "): its columns are not known.");
            return TableReader.virtual(object, List.of(), triggers);
        }
    }

    private static List<Column> bare(List<ColumnFacts> facts) {
        return facts.stream().map(ColumnFacts::bare).toList();
    }
}
