package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.Extension;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What was not there. Nobody uses it yet: it is made whole and at once, and only what it refers to is locked for a moment. */
final class NewObjects {

    private final Situation situation;
    private final Drafts drafts;
    private final Belongings belongings;

    NewObjects(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.belongings = Belongings.after(situation);
    }

    void create(Schema schema) {
        Item item = Item.schema(schema.name());
        drafts.add(
                Slot.NAMESPACES,
                Work.called("Create schema " + schema.name())
                        .run("CREATE SCHEMA " + Names.quote(schema.name()))
                        .run(belongings.rights(item))
                        .run(belongings.comment(item))
                        .undo("DROP SCHEMA " + Names.quote(schema.name()))
                        .done(Condition.schema(schema.name()))
                        .step());
    }

    void create(Extension extension) {
        drafts.add(
                Slot.NAMESPACES,
                1,
                Work.called("Install extension " + extension.name())
                        .run("CREATE EXTENSION " + Names.quote(extension.name()) + " WITH SCHEMA "
                                + Names.quote(extension.schema()))
                        .undo("DROP EXTENSION " + Names.quote(extension.name()))
                        .done(Condition.extension(extension.name()))
                        .step());
    }

    void create(SchemaObject object) {
        switch (object) {
            case Table table -> table(table);
            case Sequence sequence -> {
                whole(Slot.OBJECTS, sequence);
                ownership(sequence);
            }
            case ExtendedStatistics statistics -> {
                whole(Slot.OWNERSHIP, statistics);
                Definitions.count(situation, drafts, statistics);
            }
            case Collation collation -> whole(Slot.NAMESPACES, 2, collation);
            case View view -> whole(slotOf(view), view);
            case MaterializedView view -> whole(slotOf(view), view);
            case Routine routine -> whole(slotOf(routine), routine);
            default -> whole(Slot.OBJECTS, object);
        }
    }

    /** What needs columns or objects as they are behind the switch is made there. */
    private Slot slotOf(SchemaObject object) {
        return situation.needsSwitched(object) ? Slot.CODE : Slot.OBJECTS;
    }

    private void whole(Slot slot, SchemaObject object) {
        whole(slot, situation.position(Subject.of(object)), object);
    }

    private void whole(Slot slot, int position, SchemaObject object) {
        made(slot, position, object, Restored.statements(object, belongings));
    }

    private void made(Slot slot, int position, SchemaObject object, List<String> statements) {
        Work work = Work.called("Create " + ObjectWords.of(object))
                .run(statements)
                .undo(ObjectWords.drop(object))
                .done(Condition.object(object));
        drafts.add(slot, position, work.step());
    }

    private void ownership(Sequence sequence) {
        List<String> statements = ObjectText.ownership(sequence).toList();
        if (!statements.isEmpty()) {
            drafts.add(
                    Slot.OWNERSHIP,
                    Work.called("Let sequence " + sequence.name() + " go with its column")
                            .run(statements)
                            .undo("ALTER SEQUENCE " + Names.quote(sequence.name()) + " OWNED BY NONE")
                            .step());
        }
    }

    private void table(Table table) {
        boolean bare = situation.isBare(table);
        var statements = new ArrayList<>(TableText.create(table, bare));
        if (table.partitioning() == null) {
            indexes(table, statements);
        }
        statements.addAll(belongings.rights(table));
        made(Slot.OBJECTS, situation.position(Subject.of(table)), table, statements);
        if (bare) {
            List<String> late = TableText.late(table).toList();
            if (!late.isEmpty()) {
                follows(
                        Slot.PARTITIONS,
                        "Give table " + table.name() + " its defaults and checks",
                        table,
                        late,
                        withoutLate(table));
            }
        }
        List<String> attached = TableText.attachment(table).toList();
        if (!attached.isEmpty()) {
            new Partitions(situation, drafts).attachNew(table, attached);
        }
        if (table.partitioning() != null) {
            var keys = new ArrayList<>(TableText.uniqueKeys(table));
            indexes(table, keys);
            table.indexes().stream()
                    .filter(index -> !isPrimaryKey(table, index))
                    .forEach(index -> attachments(table, index, keys));
            if (!keys.isEmpty()) {
                drafts.add(
                        Slot.OBJECT_INDEXES,
                        -situation.position(Subject.table(table.name())),
                        withoutIndexes(
                                        Work.called("Index partitioned table " + table.name())
                                                .run(keys)
                                                .done(Followed.by(table, Slot.OBJECT_INDEXES)),
                                        table)
                                .step());
            }
        }
        List<String> references = table.foreignKeys()
                .map(key -> "ALTER TABLE " + Names.quote(table.name()) + " ADD CONSTRAINT "
                        + Names.quote(String.valueOf(key.name())) + " " + ConstraintText.of(key)
                        + (key.validated() || !key.enforced() ? "" : " NOT VALID"))
                .toList();
        if (!references.isEmpty()) {
            drafts.add(
                    Slot.NEW_REFERENCES,
                    situation.position(Subject.table(table.name())),
                    Work.called("Let table " + table.name() + " refer to others")
                            .run(references)
                            .undo(table.foreignKeys()
                                    .map(key -> Alter.dropConstraint(table.name(), String.valueOf(key.name())))
                                    .toList())
                            .done(Followed.by(table, Slot.NEW_REFERENCES))
                            .step());
        }
        List<String> guards = TableText.guards(table).toList();
        if (!guards.isEmpty()) {
            follows(
                    Slot.NEW_GUARDS,
                    "Give table " + table.name() + " its triggers, rules and policies",
                    table,
                    guards,
                    withoutGuards(table));
        }
    }

    /** The partitions' indexes go with those of the whole, and are made again for the steps before. */
    private Work withoutIndexes(Work work, Table table) {
        var statements = new ArrayList<String>();
        for (Index index : table.indexes()) {
            if (!isPrimaryKey(table, index)) {
                var whole = new PiecedIndex(situation.changes().to(), table, index, UnaryOperator.identity());
                statements.add(
                        index.backsConstraint()
                                ? Alter.dropConstraint(table.name(), index.name())
                                : "DROP INDEX " + Names.quote(whole.name()));
                whole.leaves().forEach(leaf -> statements.add(leaf.made()));
                whole.pieces().forEach(piece -> statements.addAll(piece.together(PiecedIndex::made)));
            }
        }
        return work.undo(statements);
    }

    private static void indexes(Table table, List<String> statements) {
        table.indexes().stream()
                .filter(index -> !index.backsConstraint())
                .forEach(index -> statements.add(index.definition()));
        table.constraints(ExclusionConstraint.class)
                .forEach(constraint -> statements.add("ALTER TABLE ONLY " + Names.quote(table.name())
                        + " ADD CONSTRAINT " + Names.quote(String.valueOf(constraint.name())) + " "
                        + ConstraintText.of(constraint)));
    }

    private static boolean isPrimaryKey(Table table, Index index) {
        return table.primaryKey().filter(key -> index.name().equals(key.name())).isPresent();
    }

    private void attachments(Table table, Index index, List<String> statements) {
        var parent = new ObjectName(table.name().schema(), index.name());
        for (Table child : situation.children(table.name())) {
            child.indexes().stream()
                    .filter(piece -> parent.equals(piece.parent()))
                    .forEach(piece -> statements.add("ALTER INDEX " + Names.quote(parent) + " ATTACH PARTITION "
                            + Names.quote(new ObjectName(child.name().schema(), piece.name()))));
        }
    }

    private static List<String> withoutLate(Table table) {
        Stream<String> defaults = table.columns().stream()
                .filter(column -> column.defaultValue() != null)
                .map(column -> Alter.column(table.name(), column.name()) + "DROP DEFAULT");
        Stream<String> checks = table.constraints(CheckConstraint.class)
                .map(check -> Alter.dropConstraint(table.name(), String.valueOf(check.name())));
        return Stream.concat(defaults, checks).toList();
    }

    private static List<String> withoutGuards(Table table) {
        var statements = new ArrayList<String>();
        String on = " ON " + Names.quote(table.name());
        if (table.replicaIdentity() != null) {
            statements.add(TableText.replicaIdentity(table.name(), "DEFAULT"));
        }
        if (table.rowSecurity() != RowSecurity.OFF) {
            statements.add(Alter.only(table.name()) + "NO FORCE ROW LEVEL SECURITY");
            statements.add(Alter.only(table.name()) + "DISABLE ROW LEVEL SECURITY");
        }
        table.policies().forEach(policy -> statements.add("DROP POLICY " + Names.quote(policy.name()) + on));
        table.rules().forEach(rule -> statements.add("DROP RULE " + Names.quote(rule.name()) + on));
        table.triggers().forEach(trigger -> statements.add("DROP TRIGGER " + Names.quote(trigger.name()) + on));
        return statements;
    }

    private void follows(Slot slot, String title, Table table, List<String> statements, List<String> back) {
        drafts.add(
                slot,
                situation.position(Subject.table(table.name())),
                Work.called(title)
                        .run(statements)
                        .undo(back)
                        .done(Followed.by(table, slot))
                        .step());
    }
}
