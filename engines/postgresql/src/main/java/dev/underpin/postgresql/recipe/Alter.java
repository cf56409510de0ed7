package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Names;

/** Beginnings of statements. */
final class Alter {

    private Alter() {}

    static String table(ObjectName table) {
        return "ALTER TABLE " + Names.quote(table) + " ";
    }

    /** Without its partitions and children. */
    static String only(ObjectName table) {
        return "ALTER TABLE ONLY " + Names.quote(table) + " ";
    }

    static String column(ObjectName table, String column) {
        return table(table) + "ALTER COLUMN " + Names.quote(column) + " ";
    }

    static String rename(ObjectName table, String column, String to) {
        return table(table) + "RENAME COLUMN " + Names.quote(column) + " TO " + Names.quote(to);
    }

    static String renameConstraint(ObjectName table, String constraint, String to) {
        return table(table) + "RENAME CONSTRAINT " + Names.quote(constraint) + " TO " + Names.quote(to);
    }

    static String dropConstraint(ObjectName table, String constraint) {
        return table(table) + "DROP CONSTRAINT " + Names.quote(constraint);
    }

    static String validate(ObjectName table, String constraint) {
        return table(table) + "VALIDATE CONSTRAINT " + Names.quote(constraint);
    }

    static String renameIndex(ObjectName index, String to) {
        return "ALTER INDEX " + Names.quote(index) + " RENAME TO " + Names.quote(to);
    }
}
