package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.rows.Conditions.Condition;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sees to it that every row meets what its table demands. What was foreseen when rows were made is only looked over; the other rows are
 * mended or taken out, and counted.
 */
final class Mending {

    private final LoadSession session;
    private final Map<ObjectName, Table> tables;
    private final LoadedTables loaded;
    private final Conditions conditions;
    private final Said said;
    private final Map<String, Long> takenOut = new TreeMap<>();

    Mending(
            LoadSession session,
            Map<ObjectName, Table> tables,
            LoadedTables loaded,
            Conditions conditions,
            Said said) {
        this.session = session;
        this.tables = tables;
        this.loaded = loaded;
        this.conditions = conditions;
        this.said = said;
    }

    /** Once over everything; false where nothing was to be done. */
    boolean mend() {
        long touched = 0;
        for (Table table : tables.values()) {
            if (table.partitioning() == null) {
                touched += conditions(table);
            }
        }
        for (Table table : tables.values()) {
            for (ForeignKey key : table.foreignKeys().toList()) {
                touched += references(table, key);
            }
        }
        return touched > 0;
    }

    private long conditions(Table table) {
        List<Condition> demanded = conditions.of(table);
        if (demanded.isEmpty()) {
            return 0;
        }
        String broken = demanded.stream()
                .map(condition -> "(" + condition.text() + ") IS FALSE")
                .collect(Collectors.joining(" OR "));
        return run(
                table,
                "DELETE FROM ONLY " + Names.quote(table.name()) + " WHERE " + broken,
                "do not meet " + demanded.stream().map(Condition::name).distinct().collect(Collectors.joining(" or ")));
    }

    private long references(Table table, ForeignKey key) {
        Table parent = tables.get(key.referenced());
        if (parent == null || !key.enforced() || key.period()) {
            return 0;
        }
        long touched = 0;
        for (Table held : loaded.leaves(table).toList()) {
            String sql = References.mending(held, key, parent);
            touched += run(
                    held,
                    sql,
                    sql.startsWith("UPDATE")
                            ? "refer to nothing instead of a row of " + parent.name()
                            : "have no row in " + parent.name() + " to refer to");
        }
        return touched;
    }

    /** Runs it, and where the server cannot, empties the table. */
    long run(Table table, String sql, String why) {
        try {
            long rows = session.execute(sql);
            if (rows > 0) {
                takenOut.merge(table.name() + "\n" + (sql.startsWith("DELETE") ? "left out" : "changed") + ", they " + why, rows, Long::sum);
            }
            return rows;
        } catch (SQLException e) {
            said.add(table.name() + " is empty: whether its rows meet what it demands could not be told, "
                    + ServerMessages.text(e) + ".");
            return empty(table);
        }
    }

    long empty(Table table) {
        try {
            return session.execute("DELETE FROM ONLY " + Names.quote(table.name()));
        } catch (SQLException e) {
            said.add(table.name() + " could not be emptied: " + ServerMessages.text(e) + ".");
            return 0;
        }
    }

    /** Says how many rows went, and why. */
    void account() {
        takenOut.forEach((reason, rows) -> {
            String[] parts = reason.split("\n", 2);
            said.add(String.format(Locale.ROOT, "Of %s %,d rows are %s.", parts[0], rows, parts[1]));
        });
        takenOut.clear();
    }
}
