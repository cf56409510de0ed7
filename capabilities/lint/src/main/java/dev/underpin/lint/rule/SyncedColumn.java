package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** A new column that a trigger keeps equal to an expression over the others, so that it can be filled without haste. */
final class SyncedColumn {

    private SyncedColumn() {}

    /** @param expression over the table's columns, as the engine spells it */
    static List<String> filledBy(
            LintedStatement statement, ObjectName table, String column, String type, String expression) {
        Phrasing phrasing = statement.phrasing();
        String name = phrasing.quote(table);
        String added = phrasing.quote(column);
        String routine = phrasing.quote(table.schema()) + "." + phrasing.quote(table.name() + "_" + column + "_sync");
        var sql = new ArrayList<String>();
        sql.add("ALTER TABLE " + name + " ADD COLUMN " + added + " " + type);
        sql.add("CREATE FUNCTION " + routine + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW." + added
                + " := (SELECT " + expression + " FROM (SELECT NEW.*) AS one); RETURN NEW; END $$");
        sql.add("CREATE TRIGGER " + phrasing.quote(column + "_sync") + " BEFORE INSERT OR UPDATE ON " + name
                + " FOR EACH ROW EXECUTE FUNCTION " + routine + "()");
        sql.addAll(Backfill.inBatches(
                statement, table, added + " = " + expression, added + " IS DISTINCT FROM " + expression));
        return sql;
    }
}
