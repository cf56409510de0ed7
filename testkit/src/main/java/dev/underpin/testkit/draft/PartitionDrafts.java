package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Drafts partitioned tables with their partitions: by range, list and hash, cut again, attached or born as such. */
final class PartitionDrafts {

    private static final List<ValueType> CUTS = List.of(
            ValueType.of("integer", "ohnm", "-10", "0", "10", "20", "1000"),
            ValueType.of("bigint", "ohnm", "-9000000000", "0", "5", "9000000000"),
            ValueType.of("numeric(8, 2)", "ohnm", "0", "1.5", "2", "99.99"),
            ValueType.of("text", "oht", "''", "'a'", "'it''s'", "'m'", "'z)'"),
            ValueType.of("varchar(9)", "oht", "'a'", "'b'", "'c'"),
            ValueType.of("date", "ohm", "'2025-12-31'", "'2026-01-01'", "'2026-02-01'"),
            ValueType.of("timestamp(3)", "ohm", "'2025-12-31 23:59:59.5'", "'2026-01-01'", "'2026-02-01'"),
            ValueType.of("timestamptz", "ohm", "'2025-12-31 00:00+02'", "'2026-01-01'", "'2026-02-01 00:00Z'"),
            ValueType.of(
                    "uuid", "oh", "'00000000-0000-0000-0000-000000000000'", "'f0000000-0000-0000-0000-000000000000'"));

    /** How a table is cut: the method, what stands in its key, and how many columns that has. */
    private record Cut(String method, String key, DraftColumn first, int width) {
        String clause() {
            return " PARTITION BY " + method + " (" + key + ")";
        }
    }

    private final Draft draft;
    private final Dice dice;
    private final KeyDrafts keys;
    private final IndexDrafts indexes;

    PartitionDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.keys = new KeyDrafts(draft);
        this.indexes = new IndexDrafts(draft);
    }

    void one() {
        var table = new DraftRelation(draft.schema(), draft.name("p"), Kind.PARTITIONED, false);
        var parts = new ArrayList<String>();
        var cuts = new ArrayList<DraftColumn>();
        var columns = new ColumnDrafts(draft);
        for (int i = 0; i < 2; i++) {
            var column = new DraftColumn(draft.name("cut"), dice.pick(CUTS));
            cuts.add(column);
            table.columns().add(column);
            parts.add(column.name() + " " + column.type().sql() + dice.maybe(0.3, " NOT NULL"));
            parts.add(columns.next(table));
        }
        if (dice.chance(0.3)) {
            parts.add(draft.named("check") + "CHECK (" + new Conditions(draft).on(table.columns()) + ")");
        }
        Cut cut = cut(table, cuts);
        boolean deep = dice.chance(0.3);
        Cut second = deep ? cut(table, List.of(cuts.getLast())) : null;
        draft.add("CREATE TABLE " + table.name() + " (\n    " + String.join(",\n    ", dice.shuffled(parts)) + "\n)"
                + cut.clause());
        draft.relations().add(table);
        draft.made("TABLE", table.name());
        boolean early = dice.chance(0.5);
        if (early) {
            keys.on(table);
            indexes.on(table);
        }
        for (String bound : bounds(cut)) {
            DraftRelation piece = piece(table, bound, second == null || dice.chance(0.3) ? null : second);
            if (dice.chance(0.2)) {
                keys.on(piece);
                indexes.on(piece);
            }
        }
        if (!early) {
            keys.on(table);
            indexes.on(table);
        }
    }

    private Cut cut(DraftRelation table, List<DraftColumn> columns) {
        String method = dice.pick(List.of("RANGE", "LIST", "HASH"));
        DraftColumn first = columns.getFirst();
        if (dice.chance(0.15)) {
            table.cutByAnExpression();
            boolean isText = first.type().has(ValueType.Trait.TEXT);
            String key = isText
                    ? dice.pick(List.of("lower(<c>)", "(<c> || '')", "<c> COLLATE \"C\""))
                            .replace("<c>", first.name())
                    : "(coalesce(" + first.name() + ", NULL))";
            return new Cut(method, key, first, 1);
        }
        List<DraftColumn> key = method.equals("LIST") || dice.chance(0.6) ? List.of(first) : columns;
        table.cutBy().addAll(key);
        return new Cut(method, KeyDrafts.names(key), first, key.size());
    }

    private List<String> bounds(Cut cut) {
        var bounds = new ArrayList<String>();
        List<String> values = cut.first().type().literals();
        String rest = cut.width() == 1 ? "" : ", MINVALUE";
        switch (cut.method()) {
            case "RANGE" -> {
                for (int i = 0; i + 1 < values.size(); i++) {
                    String from = i == 0 && dice.chance(0.3) ? "MINVALUE" : values.get(i);
                    bounds.add("FOR VALUES FROM (" + from + rest + ") TO (" + values.get(i + 1) + rest + ")");
                }
                bounds.add("FOR VALUES FROM (" + values.getLast() + rest + ") TO (MAXVALUE" + rest.replace("MIN", "MAX")
                        + ")");
            }
            case "LIST" -> {
                bounds.add("FOR VALUES IN (NULL)");
                bounds.add("FOR VALUES IN (" + String.join(", ", values.subList(1, values.size())) + ")");
                bounds.add("FOR VALUES IN (" + values.getFirst() + ")");
            }
            default -> {
                for (int i = 0; i < 3; i++) {
                    bounds.add("FOR VALUES WITH (MODULUS 3, REMAINDER " + i + ")");
                }
            }
        }
        if (!cut.method().equals("HASH")) {
            bounds.add("DEFAULT");
        }
        return dice.chance(0.1) ? List.of() : dice.some(bounds, 4);
    }

    private DraftRelation piece(DraftRelation parent, String bound, @org.jspecify.annotations.Nullable Cut cut) {
        var piece = new DraftRelation(draft.schema(), draft.name("piece"), Kind.PARTITION, false);
        piece.columns().addAll(parent.columns());
        piece.cutBy().addAll(cut == null ? List.of() : parent.cutBy());
        if (cut != null && parent.cutByExpression()) {
            piece.cutByAnExpression();
        }
        String clause = cut == null ? "" : cut.clause();
        if (dice.chance(0.4)) {
            String passing = draft.name("passing");
            draft.add("CREATE TABLE " + piece.name() + " (" + passing + " integer, LIKE " + parent.name()
                    + dice.maybe(0.7, " INCLUDING ALL EXCLUDING IDENTITY")
                    + " INCLUDING GENERATED INCLUDING CONSTRAINTS)" + clause);
            draft.add("ALTER TABLE " + piece.name() + " DROP COLUMN " + passing);
            draft.add("ALTER TABLE " + parent.name() + " ATTACH PARTITION " + piece.name() + " " + bound);
        } else {
            draft.add("CREATE TABLE " + piece.name() + " PARTITION OF " + parent.name() + overrides(parent) + " "
                    + bound + clause);
        }
        draft.relations().add(piece);
        draft.made("TABLE", piece.name());
        if (cut != null) {
            for (String inner : bounds(cut)) {
                piece(piece, inner, null);
            }
        }
        return piece;
    }

    /** What a partition says otherwise than its parent. */
    private String overrides(DraftRelation parent) {
        DraftColumn column = parent.columns().getFirst();
        return dice.chance(0.3)
                ? " (" + column.name() + " DEFAULT " + column.type().literals().getFirst()
                        + dice.maybe(0.3, " NOT NULL") + ", " + draft.named("own") + "CHECK ("
                        + new Conditions(draft).on(column) + "))"
                : "";
    }
}
