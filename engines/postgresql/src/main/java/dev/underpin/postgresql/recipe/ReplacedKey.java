package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key that is another one under its name. The new index, or that of each partition, is built beside the old key; foreign keys that
 * lean on the old one are put on the new in the same moment.
 */
final class ReplacedKey {

    /** A table with rows, and the key it has or is to have. */
    private record Piece(ObjectName table, String name, KeyText key) {

        String build(String index) {
            return key.build(table, index);
        }

        String adopt(String index) {
            return key.adopt(table, index);
        }
    }

    private final Situation situation;
    private final Drafts drafts;
    private final ObjectName table;
    private final Constraint before;
    private final Constraint after;
    private final String name;
    private final KeyText is;
    private final KeyText was;

    ReplacedKey(Situation situation, Drafts drafts, ObjectName table, Constraint before, Constraint after) {
        this.situation = situation;
        this.drafts = drafts;
        this.table = table;
        this.before = before;
        this.after = after;
        this.name = String.valueOf(after.name());
        this.is = KeyText.of(situation.after(table), after);
        this.was = KeyText.of(situation.before(table), before);
    }

    void plan() {
        if (is.isTemporal() || was.isTemporal()) {
            atOnce();
            return;
        }
        boolean implied = Keys.isImplied(situation, table, is);
        boolean ofWhole = Keys.hasParent(situation.after(table), name);
        if (!implied && !ofWhole) {
            drafts.mustNot("write two rows into " + table + " with the same " + String.join(", ", is.columns()));
        }
        if (situation.after(table).partitioning() == null) {
            if (!implied) {
                drafts.add(Slot.LATE_EXPECTATIONS, Keys.expected(table, is));
            }
            String coming = Shadow.coming(name);
            drafts.add(
                    implied ? Slot.KEYS : Slot.LATE_KEYS,
                    IndexWork.build(situation, table, coming, is.build(table, coming))
                            .step());
        }
        if (!ofWhole) {
            swap();
        }
    }

    private void atOnce() {
        drafts.add(
                Slot.LATE_KEYS,
                Work.called("Replace the key " + name + " of " + table)
                        .run(Alter.dropConstraint(table, name), made(after))
                        .run(said(situation.changes().to(), situation.after(table)))
                        .undo(Stream.concat(
                                        Stream.of(Alter.dropConstraint(table, name), made(before)),
                                        said(situation.changes().from(), situation.before(table)).stream())
                                .toList())
                        .timeouts(Timeouts.LONG)
                        .done(Condition.key(table, after, ConstraintText.of(after)))
                        .hazard(
                                Hazard.Kind.DOWNTIME,
                                "Nobody reads or writes " + table + " while the key's index is built.")
                        .step());
    }

    private String made(Constraint constraint) {
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint);
    }

    private void swap() {
        List<Piece> coming = pieces(situation.changes().to(), situation.after(table), is);
        List<Piece> former = pieces(situation.changes().from(), situation.before(table), was);
        List<LeaningKey> leaning = LeaningKey.of(situation.changes().from(), table, was.columns()).stream()
                .filter(one -> one.isIn(situation))
                .toList();
        List<LeaningKey> leaningOnNew = LeaningKey.of(situation.changes().to(), table, is.columns()).stream()
                .filter(one -> !leaning.contains(one))
                .toList();
        var forward = new ArrayList<String>();
        leaning.forEach(one -> forward.add(one.drop()));
        forward.add(Alter.dropConstraint(table, name));
        coming.forEach(piece -> forward.add(piece.adopt(Shadow.coming(piece.name()))));
        forward.addAll(together(situation.changes().to(), situation.after(table)));
        forward.addAll(said(situation.changes().to(), situation.after(table)));
        leaning.forEach(one -> forward.add(one.add()));
        var back = new ArrayList<String>();
        leaning.forEach(one -> back.add(one.drop()));
        leaningOnNew.forEach(one -> back.add(one.drop()));
        back.add(Alter.dropConstraint(table, name));
        former.forEach(piece -> back.add(piece.adopt(Shadow.former(piece.name()))));
        back.addAll(together(situation.changes().from(), situation.before(table)));
        back.addAll(said(situation.changes().from(), situation.before(table)));
        leaning.forEach(one -> back.add(before instanceof PrimaryKey ? one.addToPrimary() : one.add()));
        String isNew = Condition.key(table, after, ConstraintText.of(after));
        Work work = Work.called("Let the new key " + name + " of " + table + " take the place of the old")
                .run(forward)
                .done(isNew);
        former.forEach(piece -> work.undo(piece.build(Shadow.former(piece.name()))));
        work.undo(back);
        leaning.forEach(one -> work.undo(one.proof()));
        coming.forEach(piece -> work.undo(piece.build(Shadow.coming(piece.name()))));
        leaningOnNew.forEach(one -> work.undo(one.add()).undo(one.proof()));
        drafts.add(Slot.LATE_KEY_SWAPS, work.step());
        leaning.stream().filter(LeaningKey::isProven).forEach(one -> prove(one, isNew));
    }

    private void prove(LeaningKey leaning, String isNew) {
        drafts.add(
                Slot.LATE_KEY_SWAPS,
                new Proofs(situation)
                        .called(
                                "Prove " + leaning.name() + " of " + leaning.table() + " again",
                                leaning.table(),
                                leaning.name())
                        .done(Condition.both(isNew, Condition.validated(leaning.table(), leaning.name())))
                        .step());
    }

    /** What is said of the key and of its pieces today. */
    private List<String> said(Catalog catalog, Table its) {
        Belongings belongings = Belongings.before(situation);
        return its.partitioning() == null
                ? belongings.constraint(table, name)
                : Keys.whole(catalog, its, name)
                        .all()
                        .flatMap(piece -> belongings
                                .constraint(piece.table().name(), piece.index().name())
                                .stream())
                        .toList();
    }

    private List<Piece> pieces(Catalog catalog, Table its, KeyText key) {
        return its.partitioning() == null
                ? List.of(new Piece(table, name, key))
                : Keys.whole(catalog, its, name).leaves().stream()
                        .map(leaf -> new Piece(
                                leaf.table().name(), leaf.index().name(), KeyText.of(leaf.table(), leaf.constraint())))
                        .toList();
    }

    private List<String> together(Catalog catalog, Table its) {
        return its.partitioning() == null
                ? List.of()
                : Keys.whole(catalog, its, name).together(PiecedIndex::made);
    }
}
