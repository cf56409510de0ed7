package dev.underpin.postgresql.recipe;

import dev.underpin.engine.Forecast;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Recipes;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AddConstraint;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.AlterColumnOptions;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.change.AlterIdentity;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.AttachPartition;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.model.change.ChangeDefaultPrivilege;
import dev.underpin.model.change.ChangeInheritance;
import dev.underpin.model.change.ChangePolicy;
import dev.underpin.model.change.ChangePublication;
import dev.underpin.model.change.ChangeRule;
import dev.underpin.model.change.ChangeSet;
import dev.underpin.model.change.ChangeTrigger;
import dev.underpin.model.change.CreateExtension;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.CreateSchema;
import dev.underpin.model.change.DetachPartition;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropConstraint;
import dev.underpin.model.change.DropIndex;
import dev.underpin.model.change.DropNotNull;
import dev.underpin.model.change.DropObject;
import dev.underpin.model.change.DropSchema;
import dev.underpin.model.change.ExtractTable;
import dev.underpin.model.change.RenameConstraint;
import dev.underpin.model.change.RenameIndex;
import dev.underpin.model.change.RenameSequence;
import dev.underpin.model.change.RenameTable;
import dev.underpin.model.change.Repartition;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.model.change.SetNotNull;
import dev.underpin.model.change.SetPersistence;
import dev.underpin.model.change.SetReplicaIdentity;
import dev.underpin.model.change.SetRowSecurity;
import dev.underpin.model.change.SetTableOptions;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.change.ValidateConstraint;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.RunSql;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** Hands each change to the recipe of its family. */
public final class PostgresRecipes implements Recipes {

    private final IntFunction<Forecast> forecasts;

    /** @param forecasts by the server's major version */
    public PostgresRecipes(IntFunction<Forecast> forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public List<Phase> phases(ChangeSet changes, RecipeWishes wishes) {
        var situation = new Situation(changes, wishes);
        var drafts = new Drafts();
        new Kitchen(situation, drafts).cook();
        List<Table> tables = changes.changes().stream()
                .map(change -> change.subject().owner())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(name -> situation.oldTable(name).stream())
                .toList();
        return new LockForecasts(forecasts.apply(wishes.serverVersion()), tables)
                .told(drafts.phases(wishes.keepDays()));
    }

    @Override
    public List<RunSql> renames(List<RenameTable> renames, Catalog catalog, RecipeWishes wishes) {
        var recipe = new TableRenames(wishes.serverVersion());
        return renames.stream()
                .map(rename ->
                        recipe.rename(rename, catalog.table(rename.from()).orElseThrow()))
                .toList();
    }

    /** The recipes for one plan. */
    private static final class Kitchen {

        private final Situation situation;
        private final Drafts drafts;
        private final Swaps swaps;
        private final Repartitioning repartitioning;
        private final Remakes remakes;
        private final NewObjects newObjects;
        private final OldObjects oldObjects;
        private final Columns columns;
        private final Defaults defaults;
        private final Identities identities;
        private final ColumnTypes columnTypes;
        private final GeneratedColumns generated;
        private final Transfers transfers;
        private final Constraints constraints;
        private final Indexes indexes;
        private final Renames renames;
        private final Extractions extractions;
        private final Guards guards;
        private final TableSettings settings;
        private final Partitions partitions;
        private final Definitions definitions;
        private final Surroundings surroundings;
        private final Publications publications;

        Kitchen(Situation situation, Drafts drafts) {
            this.situation = situation;
            this.drafts = drafts;
            this.swaps = new Swaps(situation, drafts);
            this.repartitioning = new Repartitioning(situation, drafts);
            this.remakes = new Remakes(situation, drafts);
            this.newObjects = new NewObjects(situation, drafts);
            this.oldObjects = new OldObjects(situation, drafts);
            this.columns = new Columns(situation, drafts);
            this.defaults = new Defaults(situation, drafts);
            this.identities = new Identities(situation, drafts);
            this.columnTypes = new ColumnTypes(situation, drafts, swaps);
            this.generated = new GeneratedColumns(situation, drafts);
            this.transfers = new Transfers(situation, drafts);
            this.constraints = new Constraints(situation, drafts);
            this.indexes = new Indexes(situation, drafts);
            this.renames = new Renames(drafts);
            this.extractions = new Extractions(situation, drafts);
            this.guards = new Guards(situation, drafts);
            this.settings = new TableSettings(situation, drafts);
            this.partitions = new Partitions(situation, drafts);
            this.definitions = new Definitions(situation, drafts);
            this.surroundings = new Surroundings(situation, drafts);
            this.publications = new Publications(situation, drafts);
        }

        void cook() {
            refuseTakenNames();
            situation
                    .changes()
                    .of(AlterColumnType.class)
                    .filter(change -> !repartitioning.absorbs(change))
                    .forEach(columnTypes::alter);
            situation.changes().of(AlterObject.class).forEach(columnTypes::alter);
            repartitioning.prepare();
            swaps.prepare();
            remakes.draftEarly();
            situation
                    .changes()
                    .of(AlterObject.class)
                    .sorted(Comparator.comparingInt(change -> situation.position(change.subject())))
                    .forEach(this::alter);
            List<AlterObject> late = situation
                    .changes()
                    .of(AlterObject.class)
                    .filter(change -> !situation.isSettled(change.subject()))
                    .toList();
            remakes.draftLate();
            late.forEach(change -> surroundings.drafted(change, Set.of(Slot.LATE_CODE)));
            situation.changes().changes().stream()
                    .filter(change -> !repartitioning.absorbs(change) && !swaps.absorbs(change) && !takenOver(change))
                    .forEach(change -> {
                        int drafted = drafts.count();
                        plan(change);
                        surroundings.drafted(change, drafts.since(drafted));
                    });
            surroundings.finish();
            new BackfillDraft(situation, drafts).finish();
        }

        /** Tables, views and sequences share their names. */
        private void refuseTakenNames() {
            List<SchemaObject> gone = situation
                    .changes()
                    .of(DropObject.class)
                    .map(DropObject::object)
                    .toList();
            situation
                    .changes()
                    .of(CreateObject.class)
                    .map(CreateObject::object)
                    .filter(Kitchen::isRelation)
                    .forEach(object -> gone.stream()
                            .filter(other -> isRelation(other) && other.name().equals(object.name()))
                            .findFirst()
                            .ifPresent(other -> {
                                throw Refusal.nameTaken(other, object);
                            }));
        }

        private static boolean isRelation(SchemaObject object) {
            return object instanceof Table
                    || object instanceof View
                    || object instanceof MaterializedView
                    || object instanceof Sequence;
        }

        private void alter(AlterObject change) {
            if (!situation.isSettled(change.subject()) && InPlace.can(change.before(), change.after())) {
                int drafted = drafts.count();
                definitions.alter(change);
                situation.settle(List.of(change.subject()));
                surroundings.drafted(change, drafts.since(drafted));
            }
        }

        /** A sequence that an identity takes the place of goes with that change; so does the default that used it. */
        private boolean takenOver(Change change) {
            return situation.changes().of(AlterIdentity.class).anyMatch(alter -> switch (change) {
                case DropObject(Sequence sequence) ->
                    Identities.takenOver(situation, alter)
                            .filter(taken -> taken.name().equals(sequence.name()))
                            .isPresent();
                case AlterDefault other ->
                    other.table().equals(alter.table())
                            && other.after().name().equals(alter.after().name())
                            && alter.after().identity() != null;
                default -> false;
            });
        }

        private void plan(Change change) {
            switch (change) {
                case CreateSchema create -> newObjects.create(create.schema());
                case DropSchema drop -> oldObjects.drop(drop.schema());
                case CreateExtension create -> newObjects.create(create.extension());
                case CreateObject create -> newObjects.create(create.object());
                case DropObject drop -> oldObjects.drop(drop.object(), remakes.drops(drop.subject()));
                case AlterObject alter -> {} // drafted first, likewise
                case AddColumn add -> columns.add(add);
                case DropColumn drop -> columns.drop(drop);
                case TransferColumns transfer -> transfers.move(transfer);
                case RenameTable rename ->
                    throw new IllegalStateException("renamed before anything else: " + rename.words());
                case AlterColumnType alter -> {} // drafted first, for all others build on it
                case AlterDefault alter -> defaults.alter(alter);
                case SetNotNull set -> columns.setNotNull(set);
                case DropNotNull drop -> columns.dropNotNull(drop);
                case AlterIdentity alter -> identities.alter(alter);
                case AlterGenerated alter -> generated.alter(alter);
                case AlterColumnOptions alter -> columns.options(alter);
                case AddConstraint add -> constraints.add(add);
                case DropConstraint drop -> constraints.drop(drop);
                case ReplaceConstraint replace -> constraints.replace(replace);
                case ValidateConstraint validate -> constraints.validate(validate);
                case ExtractTable extract -> extractions.extract(extract);
                case RenameConstraint rename -> renames.constraint(rename);
                case RenameIndex rename -> renames.index(rename);
                case RenameSequence rename -> renames.sequence(rename);
                case AddIndex add -> indexes.add(add);
                case DropIndex drop -> indexes.drop(drop);
                case ReplaceIndex replace -> indexes.replace(replace);
                case ChangeTrigger trigger -> guards.trigger(trigger);
                case ChangeRule rule -> guards.rule(rule);
                case ChangePolicy policy -> guards.policy(policy);
                case SetRowSecurity set -> guards.rowSecurity(set);
                case SetReplicaIdentity set -> settings.replicaIdentity(set);
                case SetTableOptions set -> settings.options(set);
                case SetPersistence set -> settings.persistence(set);
                case AttachPartition attach -> partitions.attach(attach);
                case DetachPartition detach -> partitions.detach(detach);
                case ChangeInheritance inherit -> settings.inheritance(inherit);
                case Repartition repartition -> {} // drafted first, with all that belongs to its table
                case ChangeComment comment -> surroundings.comment(comment);
                case ChangeAccess access -> surroundings.access(access);
                case ChangeDefaultPrivilege privilege -> surroundings.defaultPrivilege(privilege);
                case ChangePublication publication -> publications.change(publication);
            }
        }
    }
}
