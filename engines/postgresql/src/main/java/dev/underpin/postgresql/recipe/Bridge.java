package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Names;
import java.util.List;

/**
 * A trigger that keeps two shapes of a row equal while both are in use. It fires behind the table's own triggers, whose names
 * are sorted before its own, and sees what they leave.
 *
 * @param body statements over NEW (and OLD, where TG_OP is UPDATE), as in plpgsql
 */
record Bridge(ObjectName table, String about, String body) {

    String name() {
        return Shadow.bridge(table.name() + "_" + about);
    }

    private String function() {
        return Names.quote(new ObjectName(table.schema(), name()));
    }

    private String trigger() {
        return Names.quote(triggerName());
    }

    String triggerName() {
        return Shadow.trigger(name());
    }

    List<String> create() {
        return List.of(
                "CREATE FUNCTION " + function() + "() RETURNS trigger LANGUAGE plpgsql SET search_path = "
                        + Names.quote(table.schema()) + " AS $bridge$\nBEGIN\n"
                        + Indented.by(4, body.strip()) + "    RETURN NEW;\nEND $bridge$",
                "CREATE TRIGGER " + trigger() + " BEFORE INSERT OR UPDATE ON " + Names.quote(table)
                        + " FOR EACH ROW EXECUTE FUNCTION " + function() + "()");
    }

    List<String> drop() {
        return List.of("DROP TRIGGER " + trigger() + " ON " + Names.quote(table), "DROP FUNCTION " + function() + "()");
    }

    String exists() {
        return Condition.trigger(table, triggerName());
    }

    /** An expression of the user's over the row, in which its columns stand bare, as one over NEW. */
    String overRow(String expression) {
        return "(SELECT " + expression + " FROM (SELECT NEW.*) AS " + Names.quote(table.name()) + ")";
    }
}
