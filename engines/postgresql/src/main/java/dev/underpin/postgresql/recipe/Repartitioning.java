package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AddConstraint;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.AlterColumnOptions;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.change.AlterIdentity;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropConstraint;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.DropNotNull;
import dev.underpin.model.change.RenameConstraint;
import dev.underpin.model.change.RenameIndex;
import dev.underpin.model.change.Repartition;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.model.change.SetNotNull;
import dev.underpin.model.change.SetReplicaIdentity;
import dev.underpin.model.change.SetTableOptions;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tables that are to be partitioned, or cut otherwise. No table can be cut in place: the new one is made beside it, kept equal by a
 * trigger, filled in batches, and takes the name in one short transaction; behind it the former table is kept equal, so that there
 * is a way back until it goes.
 */
final class Repartitioning {

    private final Situation situation;
    private final Drafts drafts;
    private final Map<ObjectName, Repartition> tables = new TreeMap<>();

    Repartitioning(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        situation
                .changes()
                .of(Repartition.class)
                .forEach(change -> tables.put(change.after().name(), change));
    }

    /** Whether the new table comes with a change, so that no other recipe must make it. */
    boolean absorbs(Change change) {
        return switch (change) {
            case Repartition repartition -> true;
            case CreateObject(Table made) ->
                made.partition() != null && tables.containsKey(made.partition().parent());
            default -> tables.containsKey(tableOf(change));
        };
    }

    /** The table whose shape a change is about; one that is none where it is about its surroundings. */
    private static ObjectName tableOf(Change change) {
        return switch (change) {
            case AddColumn one -> one.table();
            case DropColumn one -> one.table();
            case AlterColumnType one -> one.table();
            case AlterDefault one -> one.table();
            case SetNotNull one -> one.table();
            case DropNotNull one -> one.table();
            case AlterIdentity one -> one.table();
            case AlterGenerated one -> one.table();
            case AlterColumnOptions one -> one.table();
            case AddConstraint one -> one.table();
            case DropConstraint one -> one.table();
            case ReplaceConstraint one -> one.table();
            case RenameConstraint one -> one.table();
            case AddIndex one -> one.relation();
            case DropIndex one -> one.relation();
            case ReplaceIndex one -> one.relation();
            case RenameIndex one -> one.relation();
            case SetTableOptions one -> one.after().name();
            case SetReplicaIdentity one -> one.table();
            default -> new ObjectName("", "");
        };
    }

    void prepare() {
        tables.values().forEach(this::plan);
    }

    private void plan(Repartition change) {
        Table before = change.before();
        Table after = change.after();
        ObjectName name = after.name();
        var coming = new ObjectName(name.schema(), Shadow.coming(name.name()));
        var former = new ObjectName(name.schema(), Shadow.former(name.name()));
        List<Column> columns = before.columns().stream()
                .filter(column -> column.generated() == null
                        && after.column(column.name())
                                .filter(one -> one.generated() == null)
                                .isPresent())
                .toList();
        List<String> names = columns.stream().map(Column::name).toList();
        List<String> along = key(before).orElseThrow(() -> refused(name, "it has no primary key to walk its rows by"));
        List<String> key = key(after)
                .filter(names::containsAll)
                .orElseThrow(() -> refused(name, "the new table has no key over columns that are there today"));
        var mirror = new RowMirror(name, coming, columns, names, key, List.of(), "coming");
        var back = new RowMirror(name, former, columns, names, along, List.of(), "former");
        expand(after, coming, mirror);
        copy(name, coming, mirror, along);
        List<SwappedReference> references = references(name, coming);
        references.forEach(reference -> reference.prepare(situation, drafts));
        switchOver(change, new NewTable(situation, after, coming), mirror, back, references);
        contract(before, former, back);
    }

    private static Optional<List<String>> key(Table table) {
        return Stream.concat(
                        table.primaryKey().map(PrimaryKey::columns).stream(),
                        table.constraints(UniqueConstraint.class)
                                .map(UniqueConstraint::columns)
                                .filter(columns -> columns.stream()
                                        .allMatch(column -> table.column(column)
                                                .filter(one -> !one.nullable())
                                                .isPresent())))
                .findFirst();
    }

    private static UsageException refused(ObjectName table, String why) {
        return new UsageException(
                table + " cannot be cut otherwise while it is in use: " + why,
                "Rows are kept equal in two tables by their key.",
                "Add the key first, in a plan of its own.");
    }

    private void expand(Table after, ObjectName coming, RowMirror mirror) {
        var made = new NewTable(situation, after, coming);
        var forward = new ArrayList<>(made.create());
        forward.addAll(mirror.create());
        var undo = new ArrayList<>(mirror.drop());
        undo.add("DROP TABLE " + Names.quote(coming));
        drafts.add(
                Slot.OBJECTS,
                Integer.MAX_VALUE,
                Work.called("Make the new " + after.name() + " beside it, and do to it what is done to the other")
                        .run(forward)
                        .undo(undo)
                        .done(mirror.exists())
                        .hazard(
                                Hazard.Kind.ROWS,
                                "From here on a write fails that has no place in any partition: see that there is one for every row,"
                                        + " or a DEFAULT one.")
                        .hazard(
                                Hazard.Kind.APPLICATION,
                                "TRUNCATE of " + after.name() + " is not passed on: let nobody use it.")
                        .hazard(Hazard.Kind.WRITES, "Each write to " + after.name() + " is done twice.")
                        .hazard(Hazard.Kind.SPACE, "The table and its indexes are kept twice until the end.")
                        .step());
    }

    private void copy(ObjectName name, ObjectName coming, RowMirror mirror, List<String> along) {
        RowWalk walk = mirror.walk(along, situation.batchRows());
        drafts.add(
                Slot.ROWS,
                new CopyRows(
                        "Copy the rows of " + name,
                        walk,
                        coming,
                        KeyWalk.script(walk),
                        "SELECT NOT EXISTS (" + mirror.missing() + ")",
                        List.of(new Hazard(
                                Hazard.Kind.APPLICATION, "A write to a row that is being copied waits for its batch.")),
                        new Sizes(situation).backfill(name)));
        drafts.add(
                Slot.EXPECTATIONS,
                new Assert(
                        "Every row of " + name + " is in the new table as it is here",
                        "SELECT count(*) FROM (" + mirror.missing() + " LIMIT 1000) AS offender",
                        "Run the copy again; if that does not help, a trigger of the table changes what is written."));
    }

    /** Foreign keys of others to this table, that the target has too. */
    private List<SwappedReference> references(ObjectName name, ObjectName coming) {
        var references = new ArrayList<SwappedReference>();
        for (Table child : situation.changes().from().tables().toList()) {
            for (ForeignKey key : child.foreignKeys().toList()) {
                boolean stays = !child.name().equals(name)
                        && situation
                                .newTable(child.name())
                                .filter(its -> its.foreignKeys().anyMatch(key::equals))
                                .isPresent();
                if (key.referenced().equals(name) && stays) {
                    references.add(SwappedReference.to(child.name(), key, coming));
                }
            }
        }
        return references;
    }

    private void switchOver(
            Repartition change, NewTable made, RowMirror mirror, RowMirror back, List<SwappedReference> references) {
        ObjectName name = change.after().name();
        var views = Rebuild.over(situation, Map.of(), Set.of(Subject.table(name)));
        Belongings belongings = Belongings.before(situation);
        var way = new Way();
        String lock = "LOCK TABLE " + Names.quote(name) + " IN ACCESS EXCLUSIVE MODE";
        way.then(List.of(lock), List.of());
        way.then(views.drop(), views.createAgain());
        references.forEach(reference -> reference.dropOld(way, belongings));
        way.then(mirror.drop(), mirror.create());
        made.takePlace(way, change.before());
        references.forEach(reference -> reference.takeName(way, belongings));
        way.then(back.create(), back.drop());
        way.then(views.create(), views.dropAgain());
        var undo = new ArrayList<String>();
        undo.add(lock);
        undo.addAll(way.back());
        Work work = Work.called("Let the new " + name + " take the place of the old" + views.words())
                .run(way.forward())
                .undo(undo)
                .done(Condition.relation(new ObjectName(name.schema(), Shadow.former(name.name()))));
        way.proofs().forEach(work::undo);
        drafts.add(Slot.SWAPS, work.step());
    }

    private void contract(Table before, ObjectName former, RowMirror back) {
        drafts.keeps(
                "the former " + before.name(),
                Stream.concat(
                                new Sizes(situation).room(before.name()).stream(),
                                Stream.of(before.name() + ": each row that is written is written twice"))
                        .toList());
        drafts.add(
                Slot.BRIDGES_GONE,
                Work.called("Stop feeding the former " + before.name())
                        .run(back.drop())
                        .undo(back.create())
                        .done(Condition.both(Condition.relation(former), Condition.not(back.exists())))
                        .step());
        drafts.add(
                Slot.OBJECTS_GONE,
                Work.called("Drop " + former)
                        .run("DROP TABLE " + Names.quote(former))
                        .cannotBeUndone("The rows are in " + before.name() + ".")
                        .done(Condition.both(
                                NewTable.isCut(situation.after(before.name())),
                                Condition.not(Condition.relation(former))))
                        .step());
    }
}
