package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Drafts ordinary tables, their children by inheritance, and what ALTER TABLE does to both afterwards. */
final class TableDrafts {

    private static final List<String> STORAGE = List.of(
            "fillfactor = 70",
            "autovacuum_enabled = false",
            "toast.autovacuum_enabled = off",
            "parallel_workers = 3",
            "autovacuum_vacuum_scale_factor = 0.05",
            "toast_tuple_target = 256");

    private final Draft draft;
    private final Dice dice;
    private final ColumnDrafts columns;
    private final Conditions conditions;

    TableDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.columns = new ColumnDrafts(draft);
        this.conditions = new Conditions(draft);
    }

    void one() {
        List<DraftRelation> elders = draft.relations(Kind.TABLE).stream()
                .filter(elder -> !elder.unlogged())
                .toList();
        List<DraftRelation> parents = !elders.isEmpty() && dice.chance(0.25) ? dice.some(elders, 2) : List.of();
        var table =
                new DraftRelation(draft.schema(), draft.name("t"), Kind.TABLE, parents.isEmpty() && dice.chance(0.1));
        parents.stream().flatMap(parent -> parent.columns().stream()).distinct().forEach(table.columns()::add);
        var parts = new ArrayList<String>();
        for (int i = dice.below(7); i > 0; i--) {
            parts.add(columns.next(table));
        }
        checks(table, parts);
        create(table, parts, parents);
        draft.relations().add(table);
        draft.made("TABLE", table.name());
        changes(table);
    }

    private void checks(DraftRelation table, List<String> parts) {
        while (!table.columns().isEmpty() && dice.chance(0.3)) {
            parts.add(draft.named("check") + "CHECK (" + conditions.on(table.columns()) + ")"
                    + dice.maybe(0.2, " NO INHERIT"));
        }
    }

    private void create(DraftRelation table, List<String> parts, List<DraftRelation> parents) {
        String passing = draft.name("passing");
        boolean renamed = dice.chance(0.1);
        draft.add("CREATE " + (table.unlogged() ? "UNLOGGED " : "") + "TABLE " + table.schema() + "."
                + (renamed ? passing : table.bareName()) + " (\n    " + String.join(",\n    ", parts) + "\n)"
                + (parents.isEmpty()
                        ? ""
                        : " INHERITS ("
                                + String.join(
                                        ", ",
                                        parents.stream()
                                                .map(DraftRelation::name)
                                                .toList()) + ")")
                + (dice.chance(0.2) ? " WITH (" + String.join(", ", dice.some(STORAGE, 3)) + ")" : ""));
        if (renamed) {
            draft.add("ALTER TABLE " + table.schema() + "." + passing + " RENAME TO " + table.bareName());
        }
    }

    private void changes(DraftRelation table) {
        String alter = "ALTER TABLE " + table.name() + " ";
        if (dice.chance(0.25)) {
            String passing = draft.name("passing");
            draft.add(alter + "ADD COLUMN " + passing + " integer");
            draft.add(alter + "ADD COLUMN " + columns.next(table));
            draft.add(alter
                    + (dice.chance(0.5)
                            ? "DROP COLUMN " + passing
                            : "RENAME COLUMN " + passing + " TO " + draft.name("renamed")));
        }
        if (!table.columns().isEmpty() && dice.chance(0.2)) {
            DraftColumn column = dice.pick(table.columns());
            draft.add(alter + "ADD " + "CONSTRAINT " + draft.name("later") + " CHECK (" + conditions.on(column)
                    + ") NOT VALID");
            draft.made("COLUMN", table.name() + "." + column.name());
        }
        for (DraftColumn column : table.columns()) {
            if (dice.chance(0.1) && !column.virtual()) {
                draft.add("ALTER TABLE " + table.name() + " ALTER COLUMN " + column.name() + " "
                        + dice.pick(List.of(
                                "SET STATISTICS 500",
                                "SET STATISTICS 0",
                                "SET (n_distinct = -0.5, n_distinct_inherited = 100)")));
            }
            if (dice.chance(0.1) && column.type().has(ValueType.Trait.TEXT)) {
                draft.add(alter + "ALTER COLUMN " + column.name() + " SET STORAGE "
                        + dice.pick(List.of("EXTERNAL", "MAIN", "EXTENDED", "PLAIN")));
                draft.add(alter + "ALTER COLUMN " + column.name() + " SET COMPRESSION "
                        + dice.pick(List.of("pglz", "default")));
            }
        }
    }
}
