package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.sql.Verb;
import java.util.Arrays;

/** Makes what a refusal says is not there. */
final class MissingThing {

    private MissingThing() {}

    static boolean sequence(RefusalCase one) {
        return one.base()
                .other("sequence " + one.group(1), "CREATE SEQUENCE " + Names.quote(GuessedBase.name(one.group(1))));
    }

    /** An index says nothing of its table: it gets one of its own. */
    static boolean index(RefusalCase one) {
        ObjectName index = GuessedBase.name(one.group(1));
        var owner = new ObjectName(index.schema(), index.name() + "_table");
        boolean fresh = one.base().table(owner, GuessedTable.Kind.TABLE, one.lookahead());
        return fresh
                && one.base()
                        .table(owner)
                        .orElseThrow()
                        .part(
                                index.name(),
                                "CREATE INDEX " + Names.quote(index.name()) + " ON " + Names.quote(owner) + " (id)");
    }

    /** By its suffix: a key, a reference, otherwise a condition that any row meets. */
    static boolean constraint(RefusalCase one, String table, String constraint) {
        GuessedTable guessed = one.base().named(table);
        if (guessed == null) {
            return false;
        }
        if (constraint.endsWith("_pkey")) {
            guessed.withoutKey();
            return guessed.constraint(constraint, "PRIMARY KEY (id)");
        }
        if (constraint.matches(".*(_key|_uniq|_unique)$")) {
            return guessed.constraint(constraint, "UNIQUE (id)");
        }
        if (constraint.matches(".*_fkey$|^fk_.*|.*_fk$")) {
            var parent = new ObjectName(guessed.name().schema(), guessed.name().name() + "_parent");
            one.base().table(parent, GuessedTable.Kind.TABLE, one.lookahead());
            return guessed.constraint(constraint, "FOREIGN KEY (id) REFERENCES " + Names.quote(parent) + " NOT VALID");
        }
        return guessed.constraint(constraint, "CHECK (id IS NOT NULL) NOT VALID");
    }

    static boolean trigger(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null
                && guessed.part(
                        one.group(1),
                        "CREATE TRIGGER " + Names.quote(one.group(1)) + " BEFORE UPDATE ON "
                                + Names.quote(guessed.name())
                                + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()");
    }

    static boolean policy(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null
                && guessed.part(
                        one.group(1),
                        "CREATE POLICY " + Names.quote(one.group(1)) + " ON " + Names.quote(guessed.name())
                                + " USING (true)");
    }

    static boolean type(RefusalCase one) {
        String name = one.group(1);
        return switch (name) {
            case "citext", "hstore", "ltree" ->
                one.base().other(name, "CREATE EXTENSION IF NOT EXISTS " + Names.quote(name));
            default ->
                one.base().enumType(name.contains(".") ? Names.quote(GuessedBase.name(name)) : Names.quote(name));
        };
    }

    /** A function that does nothing, returning what its place asks for. */
    static boolean routine(RefusalCase one) {
        String name = one.group(1);
        boolean trigger = one.kind().verb() == Verb.CREATE_TRIGGER;
        String arguments = one.said().groupCount() > 1 && !trigger
                ? String.join(
                        ", ",
                        Arrays.stream(one.group(2).split(","))
                                .map(String::strip)
                                .map(type -> type.equals("unknown") ? "text" : type)
                                .toList())
                : "";
        String body = trigger
                ? " RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
                : " RETURNS text LANGUAGE sql AS 'SELECT NULL::text'";
        return one.base()
                .other("function " + name + arguments, "CREATE FUNCTION " + name + "(" + arguments + ")" + body);
    }
}
