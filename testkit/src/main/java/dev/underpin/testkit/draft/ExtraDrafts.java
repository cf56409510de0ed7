package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.List;

/** Drafts sequences, extended statistics and publications. */
final class ExtraDrafts {

    private static final List<String> RANGES = List.of(
            "",
            " START 100 INCREMENT 5 MINVALUE 10 MAXVALUE 100000 CACHE 7 CYCLE",
            " INCREMENT -3",
            " AS smallint",
            " AS integer INCREMENT -1 MINVALUE -50 MAXVALUE 50 START 0",
            " MAXVALUE 9223372036854775806");

    private final Draft draft;
    private final Dice dice;

    ExtraDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    /** A sequence; a type whose default is its next value comes with it. */
    void sequence() {
        String name = draft.qualified("seq");
        boolean unlogged = draft.since(15) && dice.chance(0.2);
        draft.add("CREATE " + (unlogged ? "UNLOGGED " : "") + "SEQUENCE " + name + dice.pick(RANGES));
        draft.made("SEQUENCE", name);
        String quoted = "'" + name.replace("'", "''") + "'";
        draft.types()
                .add(ValueType.of(
                        "bigint",
                        "ohnm",
                        "nextval(" + quoted + ")",
                        "nextval(" + quoted + "::text)",
                        "(nextval(" + quoted + ") * 2)"));
    }

    /** A sequence that belongs to a column. */
    void owned() {
        List<DraftRelation> tables = draft.relations(Kind.TABLE, Kind.PARTITIONED).stream()
                .filter(table -> !table.columns().isEmpty())
                .toList();
        if (!tables.isEmpty()) {
            DraftRelation table = dice.pick(tables);
            draft.add("CREATE SEQUENCE " + table.schema() + "." + draft.name("owned") + " OWNED BY " + table.name()
                    + "." + dice.pick(table.columns()).name());
        }
    }

    void statistics() {
        List<DraftRelation> tables = draft.relations(Kind.TABLE, Kind.PARTITIONED, Kind.MATERIALIZED).stream()
                .filter(table -> table.columns(Trait.ORDERED).size() >= 2)
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        DraftRelation table = dice.pick(tables);
        List<DraftColumn> ordered = table.columns(Trait.ORDERED);
        List<DraftColumn> columns = dice.shuffled(ordered).subList(0, 2);
        String name = draft.qualified("stats");
        draft.add("CREATE STATISTICS " + name
                + dice.maybe(0.5, " (ndistinct)", " (mcv, dependencies)", " (dependencies, ndistinct, mcv)") + " ON "
                + (dice.chance(0.3)
                        ? "(" + new Conditions(draft).on(columns.getFirst()) + "), "
                                + columns.getLast().name()
                        : KeyDrafts.names(columns))
                + " FROM " + table.name());
        draft.made("STATISTICS", name);
        if (dice.chance(0.3)) {
            draft.add("ALTER STATISTICS " + name + " SET STATISTICS 77");
        }
        if (dice.chance(0.3)) {
            draft.add("ALTER STATISTICS " + name + " OWNER TO " + AccessDrafts.OWNER);
        }
    }

    void publication() {
        List<DraftRelation> tables = draft.relations(Kind.TABLE).stream()
                .filter(table -> !table.unlogged())
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        String name = draft.name("pub");
        List<DraftRelation> offered = dice.some(tables, 3);
        draft.add("CREATE PUBLICATION " + name
                + (dice.chance(0.2)
                        ? ""
                        : " FOR TABLE "
                                + String.join(
                                        ", ",
                                        offered.stream()
                                                .map(DraftRelation::name)
                                                .toList()))
                + dice.maybe(
                        0.4,
                        " WITH (publish = 'insert, truncate')",
                        " WITH (publish_via_partition_root)",
                        " WITH (publish = '')"));
        draft.made("PUBLICATION", name);
        if (dice.chance(0.3)) {
            draft.add("ALTER PUBLICATION " + name + " OWNER TO " + AccessDrafts.OWNER);
        }
    }
}
