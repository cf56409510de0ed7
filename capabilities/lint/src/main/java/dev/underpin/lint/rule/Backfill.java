package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/**
 * Filling a column while the application runs: a loop over the table's pages that commits after each few megabytes, whatever
 * the table's key is. Every row is visited at most once or is recognised by the condition.
 */
final class Backfill {

    private static final String PAGES = " / current_setting('block_size')::bigint";
    private static final String HERE = "format('(%s,0)', page)::tid";
    private static final String NEXT = "format('(%s,0)', page + 500)::tid";

    private Backfill() {}

    /**
     * @param set the assignment, as it stands behind SET
     * @param pending true of the rows that are still to be done
     */
    static List<String> inBatches(LintedStatement statement, ObjectName table, String set, String pending) {
        String loop = Parts.partitioned(statement, table)
                ? partitions(statement.phrasing(), table, set, pending)
                : pages(statement.phrasing(), table, set, pending);
        return List.of("-- Outside of a transaction; it commits every 500 pages and may be run again:", loop);
    }

    private static String pages(Phrasing phrasing, ObjectName table, String set, String pending) {
        String name = phrasing.quote(table);
        return "DO $$ DECLARE page bigint := 0; pages bigint := pg_relation_size(" + phrasing.literal(name) + ")"
                + PAGES + "; BEGIN WHILE page < pages LOOP UPDATE " + name + " SET " + set + " WHERE ctid >= " + HERE
                + " AND ctid < " + NEXT + " AND " + pending + "; COMMIT; page := page + 500; END LOOP; END $$";
    }

    private static String partitions(Phrasing phrasing, ObjectName table, String set, String pending) {
        return "DO $$ DECLARE part regclass; page bigint; pages bigint; BEGIN FOR part IN SELECT relid FROM pg_partition_tree("
                + phrasing.literal(phrasing.quote(table))
                + ") WHERE isleaf LOOP page := 0; pages := pg_relation_size(part)" + PAGES
                + "; WHILE page < pages LOOP EXECUTE 'UPDATE ' || part || $u$ SET " + set
                + " WHERE ctid >= $1 AND ctid < $2 AND " + pending + "$u$ USING " + HERE + ", " + NEXT
                + "; COMMIT; page := page + 500; END LOOP; END LOOP; END $$";
    }
}
