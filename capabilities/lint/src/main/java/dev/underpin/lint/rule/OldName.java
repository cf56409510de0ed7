package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/** Keeps an old name alive by a view, for as long as running code uses it: SQL for remedies. */
final class OldName {

    static final String ADVICE =
            "Leave a view under the old name, in the same transaction: reads and writes go through it until the new code is"
                    + " deployed everywhere. COPY, TRUNCATE and definitions do not.";

    /** Views that act with the caller's rights, and so keep to the table's row security. */
    private static final int SECURITY_INVOKER = 15;

    private OldName() {}

    /** A view under the old name of a table or view, and its end. */
    static List<String> view(LintedStatement statement, ObjectName old, ObjectName now) {
        String name = statement.phrasing().quote(old);
        return List.of(
                create(statement, old) + " AS SELECT * FROM "
                        + statement.phrasing().quote(now),
                "-- Grant on it what is granted on " + now.name() + ". In a later release:",
                "DROP VIEW " + name);
    }

    /** A view in place of a table that has a column under both of its names. */
    static List<String> column(LintedStatement statement, ObjectName table, String old, String now) {
        Phrasing phrasing = statement.phrasing();
        var base = new ObjectName(table.schema(), table.name() + "_base");
        String name = phrasing.quote(table);
        return List.of(
                "-- Instead of it, in one transaction:",
                "ALTER TABLE " + name + " RENAME TO " + phrasing.quote(base.name()),
                create(statement, table) + " AS SELECT *, " + phrasing.quote(old) + " AS " + phrasing.quote(now)
                        + " FROM " + phrasing.quote(base),
                "-- Grant on it what is granted on the table. In a later release, in one transaction:",
                "DROP VIEW " + name,
                "ALTER TABLE " + phrasing.quote(base) + " RENAME TO " + phrasing.quote(table.name()),
                "ALTER TABLE " + name + " RENAME COLUMN " + phrasing.quote(old) + " TO " + phrasing.quote(now));
    }

    private static String create(LintedStatement statement, ObjectName view) {
        return "CREATE VIEW " + statement.phrasing().quote(view)
                + (statement.version() >= SECURITY_INVOKER ? " WITH (security_invoker = true)" : "");
    }
}
