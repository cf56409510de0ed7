package dev.underpin.postgresql;

import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What each refusal teaches. The table is tried from the top; the first row whose state and message fit, and which has
 * something new to teach, is it. Messages are those of PostgreSQL 12 to 18 with {@code lc_messages = C}.
 */
final class Refusals {

    @FunctionalInterface
    private interface Lesson {
        boolean learn(RefusalCase one);
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
            row("42P01", "sequence " + NAME + " does not exist", MissingThing::sequence),
            row("42P01", "(?:relation|table) " + NAME + " does not exist", Refusals::relation),
            row("42704", "index " + NAME + " does not exist", MissingThing::index),
            row(
                    "42703",
                    "column " + NAME + " of relation " + NAME + " does not exist",
                    one -> MissingColumn.column(one, one.group(2), one.group(1))),
            row(
                    "42703",
                    "column " + NAME + " (?:named in key|referenced in foreign key constraint|does not exist)",
                    one -> MissingColumn.nearestColumn(one, one.group(1))),
            row(
                    "42703",
                    "column (\\w+)\\.(\\w+) does not exist",
                    one -> MissingColumn.qualifiedColumn(one, one.group(1), one.group(2))),
            row(
                    "42703",
                    "record " + NAME + " has no field " + NAME,
                    one -> MissingColumn.nearestColumn(one, one.group(2))),
            row(
                    "42704",
                    "constraint " + NAME + " of relation " + NAME + " does not exist",
                    one -> MissingThing.constraint(one, one.group(2), one.group(1))),
            row(
                    "42704",
                    "constraint " + NAME + " (?:for|of) (?:table|domain) " + NAME + " does not exist",
                    one -> MissingThing.constraint(one, one.group(2), one.group(1))),
            row("42704", "trigger " + NAME + " for table " + NAME + " does not exist", MissingThing::trigger),
            row("42704", "policy " + NAME + " for table " + NAME + " does not exist", MissingThing::policy),
            row("42704", "type " + NAME + " does not exist", MissingThing::type),
            row(
                    "42704",
                    "operator class " + NAME,
                    one -> one.base().other("pg_trgm", "CREATE EXTENSION IF NOT EXISTS pg_trgm")),
            row(
                    "42704",
                    "data type (\\S+) has no default operator class for access method \"gin\"",
                    one -> MissingColumn.retype(one, one.group(1), "jsonb")),
            row(
                    "42883",
                    "operator does not exist: (.+?) \\S+ (.+)$",
                    one -> MissingColumn.retype(one, one.group(1), one.group(2))),
            row("42883", "(?:function|procedure) ([\\w.]+)\\((.*)\\) does not exist", MissingThing::routine),
            row("42883", "could not find a function named " + NAME, MissingThing::routine),
            row(
                    "42804",
                    "Key columns " + NAME + ".* are of incompatible types: (.+) and ([^.]+)",
                    one -> MissingColumn.retype(one, one.group(3), one.group(2))),
            row(
                    "42804|42846|42883",
                    "column " + NAME + " (?:cannot be cast automatically to type|is of type) (.+?)(?: but.*)?$",
                    one -> MissingColumn.recolumn(one, one.group(1), one.group(2))),
            row(
                    "42830",
                    "there is no unique constraint matching given keys for referenced table " + NAME,
                    MissingKey::referencedKey),
            row(
                    "42P10",
                    "there is no unique or exclusion constraint matching the ON CONFLICT",
                    MissingKey::conflictKey),
            row(
                    "42809|42P17",
                    NAME + " is not a (view|materialized view|partitioned table|partition)",
                    InTheWay::otherKind),
            row(
                    "42809",
                    "table " + NAME + " is not partitioned",
                    one -> InTheWay.become(one, one.group(1), GuessedTable.Kind.PARTITIONED_TABLE)),
            row(
                    "42P07",
                    "relation " + NAME + " already exists",
                    one -> one.base().without(GuessedBase.name(one.group(1)))),
            row("42701", "column " + NAME + " of relation " + NAME + " already exists", InTheWay::columnInTheWay),
            row(
                    "42710",
                    "constraint " + NAME + " for relation " + NAME + " already exists",
                    InTheWay::constraintInTheWay),
            row("42P16", "multiple primary keys for table " + NAME, InTheWay::keyInTheWay),
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
                if (said.isPresent()
                        && row.lesson().learn(new RefusalCase(base, refused, kind, why, said.get(), lookahead))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean relation(RefusalCase one) {
        Verb verb = one.kind().verb();
        String object = one.kind().object();
        if (object.equals("INDEX") && verb != Verb.CREATE_INDEX || verb == Verb.REINDEX) {
            return MissingThing.index(one);
        }
        if (object.equals("SEQUENCE")
                || one.refused().text().toLowerCase(java.util.Locale.ROOT).contains("val('" + one.group(1))) {
            return MissingThing.sequence(one);
        }
        return relation(
                one,
                object.equals("VIEW")
                        ? GuessedTable.Kind.VIEW
                        : object.equals("MATERIALIZED VIEW") || verb == Verb.REFRESH
                                ? GuessedTable.Kind.MATERIALIZED_VIEW
                                : GuessedTable.Kind.TABLE);
    }

    private static boolean relation(RefusalCase one, GuessedTable.Kind kind) {
        return one.base().table(GuessedBase.name(one.group(1)), kind, one.lookahead());
    }
}
