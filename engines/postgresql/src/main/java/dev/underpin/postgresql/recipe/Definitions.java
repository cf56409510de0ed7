package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Objects other than tables that are defined otherwise and can be changed in place; {@link Remakes} has the others. */
final class Definitions {

    private final Situation situation;
    private final Drafts drafts;

    Definitions(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(AlterObject change) {
        switch (change.after()) {
            case View view -> new Views(situation, drafts).alter((View) change.before(), view);
            case MaterializedView view -> new Views(situation, drafts).alter((MaterializedView) change.before(), view);
            case Routine routine -> routine((Routine) change.before(), routine);
            case Sequence sequence -> sequence((Sequence) change.before(), sequence);
            case EnumType type -> new Enums(situation, drafts).alter((EnumType) change.before(), type);
            case DomainType type -> new Domains(situation, drafts).alter((DomainType) change.before(), type);
            case CompositeType type -> composite((CompositeType) change.before(), type);
            case Table table -> throw new IllegalStateException("tables change part by part: " + table.name());
            case RangeType type -> throw anew(type);
            case ExtendedStatistics statistics -> throw anew(statistics);
            case Collation collation -> throw anew(collation);
        }
    }

    /** New statistics are empty until the table is counted. */
    static void count(Situation situation, Drafts drafts, ExtendedStatistics statistics) {
        if (!situation.isNew(statistics.table())) {
            drafts.add(
                    Slot.SETTINGS,
                    1,
                    Work.called("Count " + statistics.table() + ", so that statistics " + statistics.name()
                                    + " are filled")
                            .run("ANALYZE " + Names.quote(statistics.table()))
                            .nothingToUndo("It tells the planner what is there.")
                            .timeouts(Timeouts.LONG)
                            .step());
        }
    }

    private static IllegalStateException anew(SchemaObject object) {
        return new IllegalStateException("always made anew: " + object.name());
    }

    private void routine(Routine before, Routine after) {
        drafts.add(
                Slot.CODE,
                situation.position(Subject.of(after)),
                Work.called("Replace " + ObjectWords.of(after))
                        .run(after.definition())
                        .undo(before.definition())
                        .hazard(Hazard.Kind.APPLICATION, "The application of today calls the new one from here on.")
                        .step());
    }

    private void sequence(Sequence before, Sequence after) {
        String name = Names.quote(after.name());
        if (!before.type().equals(after.type()) || !before.range().equals(after.range())) {
            drafts.add(
                    Slot.OBJECTS,
                    situation.position(Subject.of(after)),
                    Work.called("Let sequence " + after.name() + " count otherwise")
                            .run(counting(before, after))
                            .undo(counting(after, before))
                            .step());
        }
        if (!Objects.equals(before.ownedBy(), after.ownedBy())) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Let sequence " + after.name()
                                    + (after.ownedBy() == null
                                            ? " belong to no column"
                                            : " go with " + after.ownedBy().table() + "."
                                                    + after.ownedBy().column()))
                            .run("ALTER SEQUENCE " + name + " OWNED BY " + owner(after))
                            .undo("ALTER SEQUENCE " + name + " OWNED BY " + owner(before))
                            .step());
        }
        if (before.persistence() != after.persistence()) {
            boolean unlogged = after.persistence() == Persistence.UNLOGGED;
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Let sequence " + after.name()
                                    + (unlogged ? " be lost in a crash" : " survive crashes"))
                            .run("ALTER SEQUENCE " + name + (unlogged ? " SET UNLOGGED" : " SET LOGGED"))
                            .undo("ALTER SEQUENCE " + name + (unlogged ? " SET LOGGED" : " SET UNLOGGED"))
                            .step());
        }
    }

    private static List<String> counting(Sequence from, Sequence to) {
        String alter = "ALTER SEQUENCE " + Names.quote(to.name());
        return List.of(alter
                + (from.type().equals(to.type()) ? " " : " AS " + to.type() + " ")
                + ColumnText.range(to.range()));
    }

    private static String owner(Sequence sequence) {
        var owner = sequence.ownedBy();
        return owner == null ? "NONE" : Names.quote(owner.table()) + "." + Names.quote(owner.column());
    }

    private void composite(CompositeType before, CompositeType after) {
        String alter = "ALTER TYPE " + Names.quote(after.name()) + " ";
        List<Column> come = missing(after, before);
        if (!come.isEmpty()) {
            drafts.add(
                    Slot.OBJECTS,
                    situation.position(Subject.of(after)),
                    Work.called("Give type " + after.name() + " " + names(come))
                            .run(come.stream()
                                    .map(one -> alter + "ADD ATTRIBUTE " + attribute(one))
                                    .toList())
                            .undo(come.stream()
                                    .map(one -> alter + "DROP ATTRIBUTE " + Names.quote(one.name()))
                                    .toList())
                            .done(Condition.column(after.name(), come.getFirst().name()))
                            .hazard(
                                    Hazard.Kind.APPLICATION,
                                    "A value that is written as ROW(…) has to have one part more from here on.")
                            .step());
        }
        List<Column> go = missing(before, after);
        if (!go.isEmpty()) {
            drafts.mustNot("read or write " + names(go) + " of type " + after.name());
            drafts.add(
                    Slot.PARTS_GONE,
                    Work.called("Drop " + names(go) + " of type " + after.name())
                            .run(go.stream()
                                    .map(one -> alter + "DROP ATTRIBUTE " + Names.quote(one.name()))
                                    .toList())
                            .cannotBeUndone("What values of the type had there is not seen any more.")
                            .hazard(
                                    Hazard.Kind.LOSS,
                                    "Every " + names(go) + " in a column of type " + after.name() + " is gone.")
                            .done(Condition.not(
                                    Condition.column(after.name(), go.getFirst().name())))
                            .step());
        }
    }

    private static List<Column> missing(CompositeType of, CompositeType in) {
        return of.attributes().stream()
                .filter(attribute ->
                        in.attributes().stream().noneMatch(one -> one.name().equals(attribute.name())))
                .toList();
    }

    private static String names(List<Column> attributes) {
        return attributes.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String attribute(Column attribute) {
        return Names.quote(attribute.name()) + " " + attribute.type()
                + (attribute.collation() == null ? "" : " COLLATE " + attribute.collation());
    }
}
