package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts primary keys, unique and exclusion constraints. */
final class KeyDrafts {

    private static final List<String> DEFERRAL =
            List.of(" DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE");

    private final Draft draft;
    private final Dice dice;

    KeyDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    void on(DraftRelation table) {
        List<DraftColumn> ordered = table.columns(Trait.ORDERED);
        boolean possible = !ordered.isEmpty() && !table.cutByExpression() && ordered.containsAll(table.cutBy());
        if (possible && table.kind() != Kind.PARTITION && dice.chance(0.7)) {
            key(table, ordered, "PRIMARY KEY");
        }
        while (possible && dice.chance(table.kind() == Kind.PARTITION ? 0.1 : 0.3)) {
            key(table, ordered, "UNIQUE" + (draft.since(15) ? dice.maybe(0.3, " NULLS NOT DISTINCT") : ""));
        }
        while (!ordered.isEmpty() && table.kind() == Kind.TABLE && dice.chance(0.12)) {
            exclusion(table, ordered);
        }
    }

    private void key(DraftRelation table, List<DraftColumn> ordered, String kind) {
        Set<DraftColumn> key = new LinkedHashSet<>(dice.chance(0.5) ? List.of() : table.cutBy());
        key.addAll(dice.some(ordered, 3));
        key.addAll(table.cutBy());
        String deferral = dice.chance(0.2) ? dice.pick(DEFERRAL) : "";
        String name = draft.name("key");
        boolean named = dice.chance(0.4);
        String alter = "ALTER TABLE " + table.name() + " ADD " + (named ? "CONSTRAINT " + name + " " : "") + kind;
        if (named && table.kind() == Kind.TABLE && !kind.endsWith("DISTINCT") && dice.chance(0.2)) {
            String index = draft.name("built");
            draft.add("CREATE UNIQUE INDEX " + index + " ON " + table.name() + " (" + names(List.copyOf(key)) + ")");
            draft.add(alter + " USING INDEX " + index + deferral);
        } else {
            List<DraftColumn> rest =
                    table.stored().filter(column -> !key.contains(column)).toList();
            draft.add(alter + " (" + names(List.copyOf(key)) + ")"
                    + (!rest.isEmpty() && dice.chance(0.2) ? " INCLUDE (" + names(dice.some(rest, 2)) + ")" : "")
                    + dice.maybe(0.2, " WITH (fillfactor = 80)", " WITH (deduplicate_items = off)") + deferral);
        }
        if (named) {
            draft.made("CONSTRAINT", name + " ON " + table.name());
        }
        if (!deferral.startsWith(" DEF")
                && key.stream().allMatch(column -> column.type().builtIn() && !column.has(Trait.ARRAY))) {
            table.keys().add(List.copyOf(key));
        }
    }

    private void exclusion(DraftRelation table, List<DraftColumn> ordered) {
        List<DraftColumn> ranges = table.columns(Trait.RANGE);
        List<DraftColumn> texts = table.columns(Trait.TEXT);
        var elements = new ArrayList<String>();
        String method = "btree";
        if (!ranges.isEmpty()) {
            method = "gist";
            elements.add(dice.pick(ranges).name() + " WITH "
                    + dice.pick(List.of("&&", "-|-", "=", "OPERATOR(pg_catalog.&&)")));
        } else if (!texts.isEmpty() && dice.chance(0.5)) {
            String name = dice.pick(texts).name();
            elements.add(
                    dice.pick(List.of("lower(" + name + ") COLLATE \"C\" WITH =", "(" + name + " || ')') WITH =")));
        }
        if (elements.isEmpty() || method.equals("btree") && dice.chance(0.4)) {
            elements.add(dice.pick(ordered).name() + dice.maybe(0.3, " DESC", " NULLS FIRST") + " WITH =");
        }
        draft.add("ALTER TABLE " + table.name() + " ADD " + draft.named("excl") + "EXCLUDE USING " + method + " ("
                + String.join(", ", elements) + ")"
                + dice.maybe(0.2, " WITH (fillfactor = 75)")
                + (dice.chance(0.3) ? " WHERE (" + new Conditions(draft).on(ordered) + ")" : "")
                + (dice.chance(0.3) ? dice.pick(DEFERRAL) : ""));
    }

    static String names(List<DraftColumn> columns) {
        return columns.stream().map(DraftColumn::name).collect(Collectors.joining(", "));
    }
}
