package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import dev.underpin.sql.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What each refusal teaches. The table is tried from the top; the first row whose state and message fit, and which has
 * something new to teach, is it. Messages are those of PostgreSQL 12 to 18 with {@code lc_messages = C}.
 */
final class Refusals {

    /** What is at hand when a refusal is looked at. */
    private record Case(
            GuessedBase base,
            Statement refused,
            StatementKind kind,
            Failure why,
            MatchResult said,
            Lookahead lookahead) {

        String group(int number) {
            return said.group(number);
        }
    }

    @FunctionalInterface
    private interface Lesson {
        boolean learn(Case one);
    }

    private record Row(String states, Pattern message, Lesson lesson) {}

    private static final String NAME = "\"([^\"]+)\"";

    private static final List<Row> TABLE = List.of(
            row("3F000", "schema " + NAME + " does not exist", one -> one.base().schema(one.group(1))),
            row("42P01", "view " + NAME + " does not exist", one -> relation(one, GuessedTable.Kind.VIEW)),
            row(
                    "42P01",
                    "materialized view " + NAME + " does not exist",
                    one -> relation(one, GuessedTable.Kind.MATERIALIZED_VIEW)),
            row("42P01", "sequence " + NAME + " does not exist", Refusals::sequence),
            row("42P01", "(?:relation|table) " + NAME + " does not exist", Refusals::relation),
            row("42704", "index " + NAME + " does not exist", Refusals::index),
            row(
                    "42703",
                    "column " + NAME + " of relation " + NAME + " does not exist",
                    one -> column(one, one.group(2), one.group(1))),
            row(
                    "42703",
                    "column " + NAME + " (?:named in key|referenced in foreign key constraint|does not exist)",
                    one -> nearestColumn(one, one.group(1))),
            row(
                    "42703",
                    "column (\\w+)\\.(\\w+) does not exist",
                    one -> qualifiedColumn(one, one.group(1), one.group(2))),
            row("42703", "record " + NAME + " has no field " + NAME, one -> nearestColumn(one, one.group(2))),
            row(
                    "42704",
                    "constraint " + NAME + " of relation " + NAME + " does not exist",
                    one -> constraint(one, one.group(2), one.group(1))),
            row(
                    "42704",
                    "constraint " + NAME + " (?:for|of) (?:table|domain) " + NAME + " does not exist",
                    one -> constraint(one, one.group(2), one.group(1))),
            row("42704", "trigger " + NAME + " for table " + NAME + " does not exist", Refusals::trigger),
            row("42704", "policy " + NAME + " for table " + NAME + " does not exist", Refusals::policy),
            row("42704", "type " + NAME + " does not exist", Refusals::type),
            row(
                    "42704",
                    "operator class " + NAME,
                    one -> one.base().other("pg_trgm", "CREATE EXTENSION IF NOT EXISTS pg_trgm")),
            row(
                    "42704",
                    "data type (\\S+) has no default operator class for access method \"gin\"",
                    one -> retype(one, one.group(1), "jsonb")),
            row("42883", "operator does not exist: (.+?) \\S+ (.+)$", one -> retype(one, one.group(1), one.group(2))),
            row("42883", "(?:function|procedure) ([\\w.]+)\\((.*)\\) does not exist", Refusals::routine),
            row("42883", "could not find a function named " + NAME, Refusals::routine),
            row(
                    "42804",
                    "Key columns " + NAME + ".* are of incompatible types: (.+) and ([^.]+)",
                    one -> retype(one, one.group(3), one.group(2))),
            row(
                    "42804|42846|42883",
                    "column " + NAME + " (?:cannot be cast automatically to type|is of type) (.+?)(?: but.*)?$",
                    one -> recolumn(one, one.group(1), one.group(2))),
            row(
                    "42830",
                    "there is no unique constraint matching given keys for referenced table " + NAME,
                    Refusals::referencedKey),
            row("42P10", "there is no unique or exclusion constraint matching the ON CONFLICT", Refusals::conflictKey),
            row(
                    "42809|42P17",
                    NAME + " is not a (view|materialized view|partitioned table|partition)",
                    Refusals::otherKind),
            row(
                    "42809",
                    "table " + NAME + " is not partitioned",
                    one -> become(one, one.group(1), GuessedTable.Kind.PARTITIONED_TABLE)),
            row(
                    "42P07",
                    "relation " + NAME + " already exists",
                    one -> one.base().without(GuessedBase.name(one.group(1)))),
            row("42701", "column " + NAME + " of relation " + NAME + " already exists", Refusals::columnInTheWay),
            row(
                    "42710",
                    "constraint " + NAME + " for relation " + NAME + " already exists",
                    Refusals::constraintInTheWay),
            row("42P16", "multiple primary keys for table " + NAME, Refusals::keyInTheWay),
            row(
                    "22P02",
                    "invalid input value for enum ([^:]+): " + NAME,
                    one -> one.base().enumLabel(one.group(1), one.group(2))),
            row("22.*|23.*", "", one -> one.base().empty()));

    private Refusals() {}

    private static Row row(String states, String message, Lesson lesson) {
        return new Row(states, Pattern.compile(message), lesson);
    }

    static boolean teach(GuessedBase base, Statement refused, StatementKind kind, Failure why, Lookahead lookahead) {
        String state = String.valueOf(why.sqlState());
        for (Row row : TABLE) {
            if (state.matches(row.states())) {
                Optional<MatchResult> said =
                        row.message().matcher(why.message()).results().findFirst();
                if (said.isPresent() && row.lesson().learn(new Case(base, refused, kind, why, said.get(), lookahead))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean relation(Case one) {
        Verb verb = one.kind().verb();
        String object = one.kind().object();
        if (object.equals("INDEX") || verb == Verb.REINDEX) {
            return index(one);
        }
        if (object.equals("SEQUENCE")
                || one.refused().text().toLowerCase(java.util.Locale.ROOT).contains("val('" + one.group(1))) {
            return sequence(one);
        }
        return relation(
                one,
                object.equals("VIEW")
                        ? GuessedTable.Kind.VIEW
                        : object.equals("MATERIALIZED VIEW") || verb == Verb.REFRESH
                                ? GuessedTable.Kind.MATERIALIZED_VIEW
                                : GuessedTable.Kind.TABLE);
    }

    private static boolean relation(Case one, GuessedTable.Kind kind) {
        return one.base().table(GuessedBase.name(one.group(1)), kind, one.lookahead());
    }

    private static boolean sequence(Case one) {
        return one.base()
                .other("sequence " + one.group(1), "CREATE SEQUENCE " + Names.quote(GuessedBase.name(one.group(1))));
    }

    /** An index says nothing of its table: it gets one of its own. */
    private static boolean index(Case one) {
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

    private static boolean column(Case one, String table, String column) {
        GuessedTable guessed = one.base().named(table);
        if (guessed == null || guessed.hasColumn(column)) {
            return false;
        }
        guessed.column(column, one.base().type(column));
        return true;
    }

    /** The statement's own table first, else the only or last guessed one that it mentions and that lacks the column. */
    private static boolean nearestColumn(Case one, String column) {
        List<String> target =
                one.kind().on().isEmpty() ? one.kind().target() : one.kind().on();
        if (!target.isEmpty() && column(one, String.join(".", target), column)) {
            return true;
        }
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        return one.base().tables().reversed().stream()
                .filter(table -> tokens.stream()
                        .anyMatch(token -> token.isName()
                                && token.name().equals(table.name().name())))
                .anyMatch(table -> column(one, table.name().toString(), column));
    }

    private static boolean qualifiedColumn(Case one, String alias, String column) {
        return column(one, alias, column) || column(one, aliased(one, alias), column) || nearestColumn(one, column);
    }

    /** The table that an alias stands for: the name before it. */
    private static String aliased(Case one, String alias) {
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && tokens.get(i).name().equals(alias)
                    && !tokens.get(i - 1).is(".")) {
                int before = tokens.get(i - 1).is("AS") ? i - 2 : i - 1;
                if (before >= 0 && tokens.get(before).isName()) {
                    return tokens.get(before).name();
                }
            }
        }
        return alias;
    }

    /** By its suffix: a key, a reference, otherwise a condition that any row meets. */
    private static boolean constraint(Case one, String table, String constraint) {
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

    private static boolean trigger(Case one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null
                && guessed.part(
                        one.group(1),
                        "CREATE TRIGGER " + Names.quote(one.group(1)) + " BEFORE UPDATE ON "
                                + Names.quote(guessed.name())
                                + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()");
    }

    private static boolean policy(Case one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null
                && guessed.part(
                        one.group(1),
                        "CREATE POLICY " + Names.quote(one.group(1)) + " ON " + Names.quote(guessed.name())
                                + " USING (true)");
    }

    private static boolean type(Case one) {
        String name = one.group(1);
        return switch (name) {
            case "citext", "hstore", "ltree" ->
                one.base().other(name, "CREATE EXTENSION IF NOT EXISTS " + Names.quote(name));
            default ->
                one.base().enumType(name.contains(".") ? Names.quote(GuessedBase.name(name)) : Names.quote(name));
        };
    }

    /** A function that does nothing, returning what its place asks for. */
    private static boolean routine(Case one) {
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

    /** Gives a guessed column of the first type that the statement names the second. */
    private static boolean retype(Case one, String was, String becomes) {
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        for (String[] pair : new String[][] {{was, becomes}, {becomes, was}}) {
            for (GuessedTable table : one.base().tables()) {
                for (Token token : tokens) {
                    if (token.isName() && table.type(token.name()).equals(pair[0]) && !pair[1].equals("unknown")) {
                        table.column(token.name(), pair[1]);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean recolumn(Case one, String column, String type) {
        String target = String.join(".", one.kind().target());
        GuessedTable guessed = one.base().named(target);
        if (guessed == null
                || !guessed.hasColumn(column)
                || guessed.type(column).equals(type)) {
            return false;
        }
        guessed.column(column, type);
        return true;
    }

    private static boolean referencedKey(Case one) {
        GuessedTable guessed = one.base().named(one.group(1));
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        List<String> key = listAfter(tokens, one.group(1));
        return guessed != null && !key.isEmpty() && guessed.unique(key);
    }

    private static boolean conflictKey(Case one) {
        GuessedTable guessed = one.base().named(String.join(".", one.kind().target()));
        List<String> key = listAfter(Tokens.of(one.refused().text(), Dialect.POSTGRESQL), "conflict");
        return guessed != null && !key.isEmpty() && guessed.unique(key);
    }

    private static List<String> listAfter(List<Token> tokens, String word) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).name().equalsIgnoreCase(word) && tokens.get(i + 1).is("(")) {
                int from = i + 2;
                int to = from;
                while (to < tokens.size() && !tokens.get(to).is(")")) {
                    to++;
                }
                return tokens.subList(from, to).stream()
                        .filter(Token::isName)
                        .map(Token::name)
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean otherKind(Case one) {
        return switch (one.group(2)) {
            case "view" -> become(one, one.group(1), GuessedTable.Kind.VIEW);
            case "materialized view" -> become(one, one.group(1), GuessedTable.Kind.MATERIALIZED_VIEW);
            case "partitioned table" -> become(one, one.group(1), GuessedTable.Kind.PARTITIONED_TABLE);
            default -> false;
        };
    }

    private static boolean become(Case one, String name, GuessedTable.Kind kind) {
        GuessedTable guessed = one.base().named(name);
        if (guessed == null) {
            return false;
        }
        guessed.become(kind);
        return true;
    }

    private static boolean columnInTheWay(Case one) {
        GuessedTable guessed = one.base().named(one.group(2));
        if (guessed == null || !guessed.hasColumn(one.group(1))) {
            return false;
        }
        guessed.withoutColumn(one.group(1));
        return true;
    }

    private static boolean constraintInTheWay(Case one) {
        GuessedTable guessed = one.base().named(one.group(2));
        return guessed != null && guessed.withoutConstraint(one.group(1));
    }

    private static boolean keyInTheWay(Case one) {
        GuessedTable guessed = one.base().named(one.group(1));
        if (guessed == null || !guessed.keyed()) {
            return false;
        }
        guessed.withoutKey();
        return true;
    }
}
