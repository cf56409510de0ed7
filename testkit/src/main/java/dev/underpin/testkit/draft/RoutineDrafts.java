package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Drafts functions, procedures and aggregates: those that columns and indexes use, and those that use tables. */
final class RoutineDrafts {

    private static final List<String> QUOTES = List.of("$$", "$body$", "$_1$");
    private static final List<String> TRAITS = List.of(
            " STRICT",
            " COST 5",
            " PARALLEL SAFE",
            " SECURITY DEFINER",
            " SET work_mem = '8MB'",
            " SET search_path = pg_catalog, pg_temp",
            " SET application_name = 'it''s, \"quoted\"'",
            " SET DateStyle = 'ISO, DMY'",
            " SET search_path TO ''");

    private final Draft draft;
    private final Dice dice;

    RoutineDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    /** Immutable ones, for expressions. */
    void simple() {
        String name = draft.qualified("number_of");
        draft.add(
                "CREATE FUNCTION " + name + "(" + dice.maybe(0.5, "n ") + "integer) RETURNS integer IMMUTABLE LANGUAGE "
                        + dice.pick(List.of(
                                "sql AS 'SELECT $1 + 1'",
                                "sql RETURN $1 + 1",
                                "plpgsql AS $$ BEGIN\n\tRETURN $1; -- it's\nEND $$")));
        draft.numberFunctions().add(name);
        draft.made("FUNCTION", name + "(integer)");
        if (dice.chance(0.5)) {
            draft.add("CREATE FUNCTION " + name
                    + "(text) RETURNS text IMMUTABLE LANGUAGE sql AS $_$ SELECT '$$' || $1 $_$");
            draft.textFunctions().add(name);
            draft.made("FUNCTION", name + "(text)");
        }
    }

    void one() {
        switch (dice.below(5)) {
            case 0 -> procedure();
            case 1 -> aggregate();
            case 2 -> overTable();
            default -> function();
        }
    }

    private void function() {
        String name = draft.qualified("f");
        var arguments = new ArrayList<String>();
        var types = new ArrayList<String>();
        boolean defaults = false;
        for (int i = dice.below(4); i > 0; i--) {
            ValueType type = draft.type();
            defaults = !type.literals().isEmpty() && (defaults || dice.chance(0.3));
            if (type.literals().isEmpty() && arguments.stream().anyMatch(argument -> argument.contains(" DEFAULT "))) {
                break;
            }
            arguments.add(dice.maybe(0.2, "INOUT ", "IN ") + draft.name("a") + " " + type.sql()
                    + (defaults ? " DEFAULT " + dice.pick(type.literals()) : ""));
            types.add(type.sql());
        }
        boolean out = arguments.stream().anyMatch(argument -> argument.startsWith("INOUT"));
        boolean listed = !out && dice.chance(0.3);
        if (!out && arguments.stream().noneMatch(argument -> argument.contains(" DEFAULT ")) && dice.chance(0.2)) {
            arguments.add("VARIADIC rest text[]");
            types.add("VARIADIC text[]");
        }
        String returns = out
                ? ""
                : listed
                        ? " RETURNS TABLE (" + draft.name("x") + " integer, " + draft.name("y") + " "
                                + draft.type().sql() + ")"
                        : " RETURNS " + dice.maybe(0.3, "SETOF ") + draft.type().sql();
        String quote = dice.pick(QUOTES);
        draft.add("CREATE FUNCTION " + name + "(" + String.join(", ", arguments) + ")" + returns + " LANGUAGE plpgsql"
                + dice.maybe(0.5, " STABLE", " IMMUTABLE", " VOLATILE") + traits(" SECURITY INVOKER") + " AS " + quote
                + "\nBEGIN\n    RAISE EXCEPTION 'it''s \\ %', \"not there\";\nEND " + quote);
        draft.made("FUNCTION", name + "(" + String.join(", ", types) + ")");
    }

    private String traits(String otherwise) {
        return dice.chance(0.5) ? String.join("", dice.some(TRAITS, 3)) : otherwise;
    }

    private void procedure() {
        String name = draft.qualified("run");
        draft.add("CREATE PROCEDURE " + name + "(" + draft.name("a") + " "
                + draft.type().sql()
                + ", INOUT " + draft.name("b") + " integer DEFAULT 7) LANGUAGE plpgsql"
                + dice.maybe(0.4, " SECURITY DEFINER", " SET role = 'none'")
                + " AS $$ BEGIN NULL; END $$");
    }

    private void aggregate() {
        String name = draft.qualified("agg");
        String form = dice.pick(List.of(
                "(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE)",
                "(ORDER BY integer) (SFUNC = int4pl, STYPE = integer, SSPACE = 64, INITCOND = '0')",
                "(integer ORDER BY integer) (SFUNC = int4pl, STYPE = integer, HYPOTHETICAL)",
                "(numeric) (SFUNC = numeric_add, STYPE = numeric, MSFUNC = numeric_add, MINVFUNC = numeric_sub, MSTYPE = numeric)",
                "(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0')",
                "(text) (SFUNC = textcat, STYPE = text, INITCOND = 'it''s')"));
        draft.add("CREATE AGGREGATE " + name + form);
    }

    private void overTable() {
        List<DraftRelation> tables = draft.relations(Kind.TABLE, Kind.PARTITIONED);
        if (tables.isEmpty()) {
            return;
        }
        DraftRelation table = dice.pick(tables);
        String name = draft.qualified("over");
        draft.add(dice.pick(List.of(
                        "CREATE FUNCTION <name>(<table>) RETURNS SETOF <table> LANGUAGE sql STABLE AS $q$ SELECT * FROM <table> $q$",
                        "CREATE FUNCTION <name>(<table>[]) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM <table>; DELETE FROM <table> WHERE false; SELECT 1::bigint; END",
                        "CREATE FUNCTION <name>(x <table>) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                        "CREATE PROCEDURE <name>() LANGUAGE sql BEGIN ATOMIC INSERT INTO <table> DEFAULT VALUES; END"))
                .replace("<table>", table.name())
                .replace("<name>", name));
        List<String> last = List.of(draft.statements().getLast());
        if (last.getFirst().contains("(x ")
                && table.kind() == Kind.TABLE
                && !table.columns().isEmpty()
                && dice.chance(0.7)) {
            draft.add("ALTER TABLE " + table.name() + " ADD CONSTRAINT " + draft.name("circle") + " CHECK (" + name
                    + "(" + table.bareName() + ") > 0) NO INHERIT");
        }
    }
}
