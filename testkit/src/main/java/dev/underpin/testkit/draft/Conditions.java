package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.ArrayList;
import java.util.List;

/** Conditions and immutable expressions over a column. */
final class Conditions {

    private static final List<String> ON_ANY =
            List.of("<c> IS NOT NULL", "(<c> IS NULL) IS NOT TRUE", "num_nulls(<c>) = 0 OR true");
    private static final List<String> ON_NUMBERS = List.of(
            "<c> > 0",
            "<c> BETWEEN 1 AND 10",
            "<c> IN (1, 2, 3)",
            "(<c> > 0) = (<c> < 10)",
            "NOT (<c> < 0 OR <c> > 5)",
            "(<c> + 1) * 2 > -3",
            "<c> <> ALL (ARRAY[1, 2])",
            "CASE WHEN <c> > 3 THEN true ELSE <c> IS NULL END",
            "abs(<c>) <> 7 AND (<c> <> 1 OR <c> <> 2)");
    private static final List<String> ON_TEXT = List.of(
            "<c> <> 'it''s'",
            "<c> ~ '^[(]''\"\\d+$'",
            "(<c> <> ')') OR (<c> <> '(')",
            "<c> LIKE E'a\\\\_%'",
            "length(<c>) < 10",
            "<c> IN ('a', ')', '(')",
            "<c> = ANY (ARRAY['x', NULL])",
            "lower(<c>) = <c>",
            "<c> || '\"' <> E'\\n'",
            "(<c> COLLATE \"C\") > 'a'");
    private static final List<String> ON_DOCUMENTS =
            List.of("<c> ? 'a'", "<c> @> '{}'", "(<c> ->> 'a') = ')'", "jsonb_typeof(<c>) = 'object'");

    private final Draft draft;

    Conditions(Draft draft) {
        this.draft = draft;
    }

    /** True or false, by immutable means only. */
    String on(DraftColumn column) {
        var choices = new ArrayList<>(ON_ANY);
        if (column.type().has(Trait.NUMBER)) {
            choices.addAll(ON_NUMBERS);
        }
        if (column.type().has(Trait.TEXT)) {
            choices.addAll(ON_TEXT);
        }
        if (column.type().has(Trait.DOCUMENT)) {
            choices.addAll(ON_DOCUMENTS);
        }
        if (column.type().has(Trait.MOMENT) && column.type().sql().startsWith("date")) {
            choices.add("<c> >= '2020-01-01'");
            choices.add("extract(year FROM <c>) > 2000");
        }
        if (column.type().has(Trait.ARRAY)) {
            choices.add("cardinality(<c>) > 0");
        }
        return draft.dice().pick(choices).replace("<c>", column.name());
    }

    String on(List<DraftColumn> columns) {
        String first = on(draft.dice().pick(columns));
        return draft.dice().chance(0.3)
                ? "(" + first + ") " + draft.dice().pick(List.of("AND", "OR")) + " ("
                        + on(draft.dice().pick(columns)) + ")"
                : first;
    }

    /** A number made of a numeric column. */
    String number(DraftColumn column) {
        return draft.dice()
                .pick(List.of(
                        "<c> * 2",
                        "(<c> + 1) / 3",
                        "-<c>",
                        "coalesce(<c>, 0)",
                        "greatest(<c>, 1) - least(<c>, 2)",
                        function(draft.numberFunctions(), "int")))
                .replace("<c>", column.name());
    }

    /** Text made of a column with text. */
    String text(DraftColumn column) {
        return draft.dice()
                .pick(List.of(
                        "lower(<c>)",
                        "<c> || ')'",
                        "coalesce(<c>, 'it''s')",
                        "\"left\"(<c>, 3)",
                        function(draft.textFunctions(), "text")))
                .replace("<c>", column.name());
    }

    private String function(List<String> functions, String argument) {
        return draft.dice().pick(functions) + "(<c>::" + argument + ")";
    }
}
