package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.rows.Conditions.Condition;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Long> accounts = new TreeMap<>();
    private Set<ObjectName> changed = new HashSet<>();

    Mending(LoadSession session, Map<ObjectName, Table> tables, LoadedTables loaded, Conditions conditions, Said said) {
        this.session = session;
        this.tables = tables;
        this.loaded = loaded;
        this.conditions = conditions;
        this.said = said;
    }

    /** Takes out rows that do not meet the conditions of their own table. */
    void conditions() {
        tables.values().stream().filter(table -> table.partitioning() == null).forEach(this::conditions);
    }

    /** Looks all references over, and then again those that what was done to others may have broken. */
    void references() {
        Set<ObjectName> looked = tables.keySet();
        while (!looked.isEmpty()) {
            changed = new HashSet<>();
            for (Table table : tables.values()) {
                for (ForeignKey key : table.foreignKeys().toList()) {
                    if (looked.contains(key.referenced()) || looked.contains(table.name())) {
                        references(table, key);
                    }
                }
            }
            Set<ObjectName> touched = changed;
            tables.values().stream()
                    .filter(table -> touched.contains(table.name()))
                    .forEach(this::conditions);
            looked = new HashSet<>();
            for (ObjectName name : touched) {
                for (Table above = tables.get(name); above != null; ) {
                    looked.add(above.name());
                    above = above.partition() == null
                            ? null
                            : tables.get(above.partition().parent());
                }
            }
        }
    }

    private void conditions(Table table) {
        List<Condition> demanded = conditions.of(table);
        if (!demanded.isEmpty()) {
            try {
                Exchange.mend(session, table, demanded);
            } catch (SQLException e) {
                said.add("Rows of " + table.name() + " that break a condition are not mended: " + ServerMessages.text(e)
                        + ".");
            }
            String broken = demanded.stream()
                    .map(condition -> "(" + condition.text() + ") IS FALSE")
                    .collect(Collectors.joining(" OR "));
            takeOut(
                    table,
                    "DELETE FROM ONLY " + Names.quote(table.name()) + " WHERE " + broken,
                    "left out, they do not meet "
                            + demanded.stream().map(Condition::name).distinct().collect(Collectors.joining(" or ")));
        }
    }

    private void references(Table table, ForeignKey key) {
        Table parent = tables.get(key.referenced());
        if (parent == null || !key.enforced() || key.period()) {
            return;
        }
        for (Table held : loaded.leaves(table).toList()) {
            var rows = new References(key, held, parent);
            attempt(held, rows.pointedElsewhere(), "pointed to another row of " + parent.name());
            attempt(held, rows.setToNull(), "pointed to nothing instead of a row of " + parent.name());
            takeOut(held, rows.leftOut(), "left out, they have no row in " + parent.name() + " to refer to");
        }
    }

    /** What the server refuses is left as it is. */
    private void attempt(Table table, String sql, String what) {
        if (!sql.isEmpty()) {
            try {
                account(table, session.execute(sql), what);
            } catch (SQLException refused) {
                account(table, 0, what);
            }
        }
    }

    /** Takes rows out, and where the server cannot tell which, all of them. */
    void takeOut(Table table, String sql, String what) {
        try {
            account(table, session.execute(sql), what);
        } catch (SQLException e) {
            said.add(table.name() + " is empty: whether its rows meet what it demands could not be told, "
                    + ServerMessages.text(e) + ".");
            empty(table);
        }
    }

    void empty(Table table) {
        try {
            account(table, session.execute("DELETE FROM ONLY " + Names.quote(table.name())), "left out");
        } catch (SQLException e) {
            said.add(table.name() + " could not be emptied: " + ServerMessages.text(e) + ".");
        }
    }

    private void account(Table table, long rows, String what) {
        if (rows > 0) {
            accounts.merge(table.name() + "\n" + what, rows, Long::sum);
            changed.add(table.name());
        }
    }

    /** Says how many rows were touched, and why. */
    void account() {
        accounts.forEach((reason, rows) -> {
            String[] parts = reason.split("\n", 2);
            said.add(String.format(Locale.ROOT, "Of %s %,d rows are %s.", parts[0], rows, parts[1]));
        });
        accounts.clear();
    }
}
