package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the indexes when the rows are there. Rows that a unique index finds twice are taken out; a table of which an index cannot be
 * built keeps one row, or none.
 */
final class IndexBuild {

    private record Built(
            String index,
            ObjectName table,
            boolean unique,
            List<String> keys,
            String predicate,
            boolean nullsDistinct) {}

    private final LoadSession session;
    private final Map<ObjectName, Table> tables;
    private final Mending mending;
    private final Said said;

    IndexBuild(LoadSession session, Map<ObjectName, Table> tables, Mending mending, Said said) {
        this.session = session;
        this.tables = tables;
        this.mending = mending;
        this.said = said;
    }

    /** All of them. */
    void build() throws SQLException {
        List<Built> indexes = new ArrayList<>();
        session.each(
                "indexes",
                row -> indexes.add(new Built(
                        row.text("index"),
                        new ObjectName(row.text("schema"), row.text("name")),
                        row.flag("is_unique"),
                        row.names("keys"),
                        row.text("predicate"),
                        row.flag("nulls_distinct"))));
        for (Built index : indexes) {
            Table table = tables.get(index.table());
            if (table != null) {
                build(index, table);
            }
        }
    }

    private void build(Built index, Table table) {
        String refusal = refusal(index);
        if (!refusal.isEmpty() && index.unique()) {
            mending.takeOut(table, duplicates(index, table), "left out, they are there already by " + index.index());
            refusal = refusal(index);
        }
        if (!refusal.isEmpty()) {
            mending.takeOut(
                    table,
                    "DELETE FROM ONLY " + Names.quote(table.name()) + " WHERE ctid <> (SELECT min(ctid) FROM ONLY "
                            + Names.quote(table.name()) + ")",
                    "left out, with them " + index.index() + " cannot be built");
            refusal = refusal(index);
        }
        if (!refusal.isEmpty()) {
            mending.empty(table);
            refusal = refusal(index);
            said.add(table.name() + " is empty: " + index.index() + " could not be built"
                    + (refusal.isEmpty() ? "." : " even so, " + refusal + "."));
        }
    }

    private static String duplicates(Built index, Table table) {
        String only = "ONLY " + Names.quote(table.name());
        String compared = index.nullsDistinct()
                ? index.keys().stream()
                        .map(key -> " AND " + key + " IS NOT NULL")
                        .collect(Collectors.joining())
                : "";
        return "DELETE FROM " + only + " WHERE ctid IN (SELECT place FROM (SELECT ctid AS place,"
                + " row_number() OVER (PARTITION BY " + String.join(", ", index.keys()) + ") AS number FROM " + only
                + " WHERE (" + index.predicate() + ")" + compared + ") numbered WHERE number > 1)";
    }

    /** The server's words; empty where it was built. */
    private String refusal(Built index) {
        try {
            session.execute("REINDEX INDEX " + index.index());
            return "";
        } catch (SQLException e) {
            return ServerMessages.text(e);
        }
    }
}
