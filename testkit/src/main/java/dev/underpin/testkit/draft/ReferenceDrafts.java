package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Drafts foreign keys between any two tables, which makes some of them circular; each over columns added for it. */
final class ReferenceDrafts {

    private static final List<String> ACTIONS = List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");

    private final Draft draft;
    private final Dice dice;

    ReferenceDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    void one() {
        List<DraftRelation> targets = draft.relations(Kind.TABLE, Kind.PARTITIONED, Kind.PARTITION).stream()
                .filter(relation -> !relation.keys().isEmpty())
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        DraftRelation target = dice.pick(targets);
        List<DraftRelation> sources = draft.relations(Kind.TABLE, Kind.PARTITIONED).stream()
                .filter(relation -> relation.unlogged() || !target.unlogged())
                .filter(relation -> relation.kind() == Kind.TABLE || target.kind() != Kind.PARTITION)
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        DraftRelation source = dice.chance(0.15) && sources.contains(target) ? target : dice.pick(sources);
        var columns = new ArrayList<DraftColumn>();
        List<DraftColumn> key = dice.pick(target.keys());
        for (DraftColumn column : key) {
            DraftColumn copy = column.named(draft.name("ref"));
            columns.add(copy);
            draft.add("ALTER TABLE " + source.name() + " ADD COLUMN " + copy.name() + " "
                    + copy.type().sql() + " " + copy.collation());
            source.columns().add(copy);
        }
        draft.add("ALTER TABLE " + source.name() + " ADD " + draft.named("fk") + "FOREIGN KEY ("
                + KeyDrafts.names(columns) + ") REFERENCES " + target.name() + " (" + KeyDrafts.names(key) + ")"
                + rest(source, columns));
    }

    private String rest(DraftRelation source, List<DraftColumn> columns) {
        var text = new StringBuilder(dice.maybe(0.2, " MATCH FULL", " MATCH SIMPLE"));
        if (dice.chance(0.5)) {
            String action = dice.pick(ACTIONS);
            text.append(" ON DELETE ").append(action);
            if (draft.since(15) && action.startsWith("SET") && dice.chance(0.4)) {
                text.append(" (").append(KeyDrafts.names(dice.some(columns, 2))).append(')');
            }
        }
        text.append(dice.chance(0.4) ? " ON UPDATE " + dice.pick(ACTIONS) : "");
        text.append(dice.maybe(0.3, " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE"));
        if (source.kind() == Kind.TABLE || draft.since(18)) {
            text.append(dice.maybe(0.2, " NOT VALID"));
        }
        if (draft.since(18) && source.kind() == Kind.TABLE && text.indexOf("NOT VALID") < 0) {
            text.append(dice.maybe(0.1, " NOT ENFORCED"));
        }
        return text.toString();
    }
}
