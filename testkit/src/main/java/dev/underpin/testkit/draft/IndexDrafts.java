package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.ArrayList;
import java.util.List;

/** Drafts indexes of every method: over columns and expressions, ordered, partial, with operator classes and payload. */
final class IndexDrafts {

    private final Draft draft;
    private final Dice dice;
    private final Conditions conditions;

    IndexDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.conditions = new Conditions(draft);
    }

    void on(DraftRelation relation) {
        while (dice.chance(0.5) && relation.stored().findAny().isPresent()) {
            if (dice.chance(0.6)) {
                btree(relation);
            } else {
                special(relation);
            }
        }
    }

    private void btree(DraftRelation relation) {
        List<DraftColumn> ordered = relation.columns(Trait.ORDERED);
        if (ordered.isEmpty()) {
            return;
        }
        var keys = new ArrayList<String>();
        for (int i = dice.below(3); i >= 0; i--) {
            keys.add(key(dice.pick(ordered)));
        }
        boolean unique = relation.kind() != Kind.PARTITIONED
                && relation.cutBy().isEmpty()
                && !relation.cutByExpression()
                && dice.chance(0.2);
        List<DraftColumn> payload = relation.stored().toList();
        String rest = dice.chance(0.2) ? " INCLUDE (" + KeyDrafts.names(dice.some(payload, 2)) + ")" : "";
        rest += unique && draft.since(15) ? dice.maybe(0.3, " NULLS NOT DISTINCT") : "";
        index(relation, unique, "btree", String.join(", ", keys), rest + dice.maybe(0.15, " WITH (fillfactor = 60)"));
    }

    private String key(DraftColumn column) {
        String order = dice.maybe(0.3, " DESC", " ASC", " DESC NULLS LAST", " NULLS FIRST");
        String name = column.name();
        if (dice.chance(0.25)) {
            String expression = column.type().has(Trait.TEXT)
                    ? conditions.text(column)
                    : column.type().has(Trait.NUMBER) ? conditions.number(column) : conditions.on(column);
            return "(" + expression + ")"
                    + (column.type().sql().equals("text") ? dice.maybe(0.3, " COLLATE \"C\"", " text_pattern_ops") : "")
                    + order;
        }
        if (column.type().has(Trait.TEXT)) {
            name += dice.chance(0.2) ? " COLLATE " + dice.pick(draft.collations()) : "";
            name += column.type().builtIn()
                    ? dice.maybe(0.2, " " + pattern(column.type().sql()))
                    : "";
        }
        return name + order;
    }

    private static String pattern(String type) {
        return type.startsWith("text")
                ? "text_pattern_ops"
                : type.contains("var") ? "varchar_pattern_ops" : "bpchar_pattern_ops";
    }

    private void special(DraftRelation relation) {
        DraftColumn column = dice.pick(relation.stored().toList());
        ValueType type = column.type();
        String name = column.name();
        if (type.has(Trait.ARRAY) && type.has(Trait.ORDERED)) {
            index(
                    relation,
                    false,
                    "gin",
                    name,
                    dice.maybe(0.4, " WITH (fastupdate = off)", " WITH (gin_pending_list_limit = 128)"));
        } else if (type.has(Trait.DOCUMENT)) {
            index(
                    relation,
                    false,
                    "gin",
                    dice.pick(List.of(name, name + " jsonb_path_ops", "(" + name + " -> 'a')")),
                    "");
        } else if (type.has(Trait.WORDS)) {
            index(relation, false, dice.pick(List.of("gin", "gist")), name, "");
            index(relation, false, "gist", name + " tsvector_ops (siglen = 100)", " WITH (buffering = off)");
        } else if (type.has(Trait.RANGE)) {
            index(
                    relation,
                    false,
                    "gist",
                    name,
                    type.sql().contains("multi")
                            ? ""
                            : " INCLUDE ("
                                    + dice.pick(relation.stored().toList()).name() + ")");
        } else if (type.has(Trait.SHAPE)) {
            index(relation, false, "gist", name, "");
        } else if (type.has(Trait.ADDRESS)) {
            index(relation, false, dice.pick(List.of("gist", "spgist")), name + " inet_ops", "");
        } else if (type.has(Trait.MOMENT) && dice.chance(0.5)) {
            String clause = type.sql().equals("bigint") ? " int8_minmax_multi_ops (values_per_range = 16)" : "";
            index(
                    relation,
                    false,
                    "brin",
                    name + clause,
                    dice.maybe(0.5, " WITH (pages_per_range = 16, autosummarize = on)"));
        } else if (type.has(Trait.TEXT) && dice.chance(0.5)) {
            index(relation, false, "gin", "to_tsvector('english', " + name + "::text)", "");
        } else if (type.has(Trait.HASHED)) {
            index(relation, false, "hash", name, dice.maybe(0.3, " WITH (fillfactor = 50)"));
        }
    }

    private void index(DraftRelation relation, boolean unique, String method, String keys, String rest) {
        boolean named = dice.chance(0.6);
        String name = draft.name("i");
        draft.add("CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + (named ? name + " " : "") + "ON " + relation.name()
                + " USING " + method + " (" + keys + ")" + rest
                + (dice.chance(0.2)
                        ? " WHERE " + conditions.on(relation.stored().toList())
                        : ""));
        if (named) {
            draft.made("INDEX", relation.schema() + "." + name);
        }
        if (named
                && method.equals("btree")
                && keys.startsWith("(")
                && relation.kind() == Kind.TABLE
                && dice.chance(0.3)) {
            draft.add("ALTER INDEX " + relation.schema() + "." + name + " ALTER COLUMN 1 SET STATISTICS 200");
        }
    }
}
