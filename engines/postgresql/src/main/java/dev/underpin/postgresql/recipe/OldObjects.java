package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What goes. Tables are put out of sight first, under another name: whoever still needs one fails loudly while it can be brought
 * back in a moment. What can be made anew from its definition goes at once.
 */
final class OldObjects {

    private final Situation situation;
    private final Drafts drafts;

    OldObjects(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void drop(Schema schema) {
        drafts.add(
                Slot.NAMESPACES_GONE,
                Work.called("Drop schema " + schema.name())
                        .run("DROP SCHEMA " + Names.quote(schema.name()))
                        .undo(schemaAgain(schema))
                        .done(Condition.not(Condition.schema(schema.name())))
                        .step());
    }

    private List<String> schemaAgain(Schema schema) {
        Item item = Item.schema(schema.name());
        Belongings belongings = Belongings.underWay(situation);
        var statements = new ArrayList<>(List.of("CREATE SCHEMA " + Names.quote(schema.name())));
        statements.addAll(belongings.rights(item));
        statements.addAll(belongings.comment(item));
        return statements;
    }

    /** @param onTheWay whether another step drops it together with what it needs */
    void drop(SchemaObject object, boolean onTheWay) {
        if (object instanceof ExtendedStatistics) {
            remade(Slot.SETTINGS, object);
            return;
        }
        if (!(object instanceof Sequence sequence && goesAlong(sequence))) {
            drafts.mustNot("use " + ObjectWords.of(object));
        }
        if (onTheWay) {
            return;
        }
        switch (object) {
            case Table table -> drop(table);
            case View view -> remade(Slot.LATE_CODE, view);
            case MaterializedView view -> remade(Slot.LATE_CODE, view);
            case Routine routine -> drop(routine);
            case ExtendedStatistics statistics -> remade(Slot.LATE_CODE, statistics);
            case Sequence sequence -> drop(sequence);
            default -> remade(Slot.OBJECTS_GONE, object);
        }
    }

    /** What a table calls can go when the table has gone. */
    private void drop(Routine routine) {
        Set<String> name = Set.of(routine.name().name());
        OptionalInt table = situation
                .changes()
                .from()
                .tables()
                .filter(one -> situation.goes(Subject.table(one.name())) && TableUses.calls(one, name))
                .mapToInt(one -> situation.positionOfLeaving(Subject.table(one.name())))
                .max();
        if (table.isEmpty() || takesRows(routine)) {
            remade(Slot.LATE_CODE, routine);
        } else {
            int own = situation.positionOfLeaving(Subject.of(routine));
            remade(Slot.OBJECTS_GONE, Math.max(own, table.getAsInt() + 1), routine);
        }
    }

    /** Of a table that goes: it has to go before the table is out of sight, for its very name has the table's in it. */
    private boolean takesRows(SchemaObject routine) {
        return situation
                .changes()
                .from()
                .tables()
                .filter(table -> situation.goes(Subject.table(table.name())))
                .anyMatch(table ->
                        situation.dependents(Subject.table(table.name())).contains(routine));
    }

    private void remade(Slot slot, SchemaObject object) {
        remade(slot, situation.positionOfLeaving(Subject.of(object)), object);
    }

    private void remade(Slot slot, int position, SchemaObject object) {
        drafts.add(
                slot,
                position,
                Work.called("Drop " + ObjectWords.of(object))
                        .run(ObjectWords.drop(object))
                        .undo(Restored.statements(
                                object,
                                slot.compareTo(Slot.DEPLOYED) < 0
                                        ? Belongings.before(situation)
                                        : Belongings.underWay(situation)))
                        .done(Condition.not(Condition.object(object)))
                        .step());
    }

    /** A sequence that belongs to a column goes with it. */
    private boolean goesAlong(Sequence sequence) {
        var owner = sequence.ownedBy();
        return owner != null
                && (situation.goes(Subject.table(owner.table()))
                        || situation
                                .newTable(owner.table())
                                .filter(table -> table.column(owner.column()).isPresent())
                                .isEmpty());
    }

    private void drop(Sequence sequence) {
        if (goesAlong(sequence)) {
            return;
        }
        drafts.add(
                Slot.OBJECTS_GONE,
                situation.positionOfLeaving(Subject.of(sequence)),
                Work.called("Drop sequence " + sequence.name())
                        .run(ObjectWords.drop(sequence))
                        .cannotBeUndone("Where the sequence stood is not kept.")
                        .hazard(Hazard.Kind.LOSS, "Where " + sequence.name() + " stands is gone.")
                        .done(Condition.not(Condition.object(sequence)))
                        .step());
    }

    private void drop(Table table) {
        ObjectName name = table.name();
        letGo(table);
        Partition partition = table.partition();
        boolean alone = partition != null && !situation.goes(Subject.table(partition.parent()));
        if (partition != null && alone) {
            drafts.hides(
                    "the rows of " + name + " in " + partition.parent(),
                    new Sizes(situation).room(name).stream().toList());
            new Partitions(situation, drafts).detach(name, partition, Slot.HIDDEN, 0);
        }
        if (hides(table)) {
            hide(table);
        }
        ObjectName hidden = outOfSight(name);
        int position = situation.positionOfLeaving(Subject.table(name));
        for (ForeignKey key : table.foreignKeys().toList()) {
            String constraint = Names.quote(String.valueOf(key.name()));
            drafts.add(
                    Slot.REFERENCES_GONE,
                    position,
                    Work.called("Drop foreign key " + key.name() + " of " + hidden + " to "
                                    + outOfSight(key.referenced()))
                            .run("ALTER TABLE " + Names.quote(hidden) + " DROP CONSTRAINT " + constraint)
                            .undo("ALTER TABLE " + Names.quote(hidden) + " ADD CONSTRAINT " + constraint + " "
                                    + ConstraintText.of(referring(key, outOfSight(key.referenced()))) + " NOT VALID")
                            .undo(
                                    key.validated()
                                            ? List.of("ALTER TABLE " + Names.quote(hidden) + " VALIDATE CONSTRAINT "
                                                    + constraint)
                                            : List.of())
                            .done(Condition.both(
                                    Condition.relation(hidden),
                                    Condition.not(Condition.constraint(hidden, String.valueOf(key.name())))))
                            .step());
        }
        drafts.add(
                Slot.OBJECTS_GONE,
                position,
                Work.called("Drop table " + hidden)
                        .run("DROP TABLE " + Names.quote(hidden))
                        .cannotBeUndone("The rows are gone; only a backup has them.")
                        .hazard(Hazard.Kind.LOSS, "Every row of " + name + " is gone" + rows(name) + ".")
                        .done(Condition.both(
                                Condition.not(Condition.relation(hidden)), Condition.not(Condition.relation(name))))
                        .step());
    }

    private boolean hides(Table table) {
        return situation.keepDays() > 0 && table.partition() == null;
    }

    /** What a table is called when everything that goes is out of sight. */
    private ObjectName outOfSight(ObjectName table) {
        return situation
                .oldTable(table)
                .filter(its -> situation.goes(Subject.table(table)) && hides(its))
                .map(its -> new ObjectName(table.schema(), Shadow.dropped(table.name())))
                .orElse(table);
    }

    private static ForeignKey referring(ForeignKey key, ObjectName referenced) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                referenced,
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.onDeleteColumns(),
                key.matchFull(),
                key.period(),
                key.deferral(),
                key.validated(),
                key.enforced(),
                null);
    }

    /** What it calls may take rows of a table that goes: checks and defaults with such calls go first. */
    private void letGo(Table table) {
        Set<String> called = situation
                .changes()
                .of(DropObject.class)
                .map(DropObject::object)
                .filter(object -> object instanceof Routine && takesRows(object))
                .map(object -> object.name().name())
                .collect(Collectors.toSet());
        ObjectName name = table.name();
        for (CheckConstraint check : table.constraints(CheckConstraint.class).toList()) {
            if (TableUses.calls(check.expression(), called)) {
                String constraint = String.valueOf(check.name());
                boolean proven = check.validated() && check.enforced();
                drafts.add(
                        Slot.LATE_CODE,
                        Integer.MIN_VALUE,
                        Work.called("Let " + name + " go of " + constraint)
                                .run(Alter.dropConstraint(name, constraint))
                                .undo(Alter.table(name) + "ADD CONSTRAINT " + Names.quote(constraint) + " "
                                        + ConstraintText.of(check) + (proven ? " NOT VALID" : ""))
                                .undo(proven ? List.of(Alter.validate(name, constraint)) : List.of())
                                .done(Condition.both(
                                        Condition.relation(name),
                                        Condition.not(Condition.constraint(name, constraint))))
                                .step());
            }
        }
        for (Column column : table.columns()) {
            if (TableUses.calls(column.defaultValue(), called)) {
                drafts.add(
                        Slot.LATE_CODE,
                        Integer.MIN_VALUE,
                        Work.called("Let " + name + "." + column.name() + " go of its default")
                                .run(Alter.column(name, column.name()) + "DROP DEFAULT")
                                .undo(Alter.column(name, column.name()) + "SET DEFAULT " + column.defaultValue())
                                .step());
            }
        }
    }

    private String rows(ObjectName table) {
        return situation
                .statistics(table)
                .filter(statistics -> statistics.rows() >= 0)
                .map(statistics -> ", about %,d of them".formatted(statistics.rows()))
                .orElse("");
    }

    private void hide(Table table) {
        ObjectName name = table.name();
        ObjectName hidden = outOfSight(name);
        drafts.hides("table " + name, new Sizes(situation).room(name).stream().toList());
        drafts.add(
                Slot.HIDDEN,
                Work.called("Put table " + name + " out of sight")
                        .run("ALTER TABLE " + Names.quote(name) + " RENAME TO " + Names.quote(hidden.name()))
                        .undo("ALTER TABLE " + Names.quote(hidden) + " RENAME TO " + Names.quote(name.name()))
                        .hazard(
                                Hazard.Kind.APPLICATION,
                                "Whatever still uses " + name + " fails from here on; the undo brings it back at once.")
                        .done(Condition.relation(hidden))
                        .step());
    }
}
