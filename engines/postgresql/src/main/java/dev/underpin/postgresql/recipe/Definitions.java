package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.RoutineKind;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.View;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Objects other than tables that are defined otherwise: changed in place where the server can, made anew where it cannot. */
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
            case DomainType type -> domain((DomainType) change.before(), type);
            case CompositeType type -> composite((CompositeType) change.before(), type);
            default -> anew(change.before(), change.after());
        }
    }

    private void routine(Routine before, Routine after) {
        boolean inPlace = Objects.equals(before.returns(), after.returns())
                && before.kind() == after.kind()
                && after.kind() != RoutineKind.AGGREGATE
                && after.definition().startsWith("CREATE OR REPLACE");
        if (!inPlace) {
            anew(before, after);
            return;
        }
        drafts.add(
                Slot.CODE,
                situation.position(Subject.of(after)),
                Work.called("Replace " + ObjectWords.of(after))
                        .run(after.definition())
                        .undo(before.definition())
                        .done(Condition.routineDefined(after.name(), after.signature(), after.definition()))
                        .hazard(Hazard.Kind.APPLICATION, "The application of today calls the new one from here on.")
                        .step());
    }

    /** Dropped and made again in one transaction, with everything that needs it. */
    private void anew(SchemaObject before, SchemaObject after) {
        var rebuild = Rebuild.of(situation, java.util.Set.of(Subject.of(before)));
        var forward = new ArrayList<>(rebuild.drop());
        forward.add(ObjectWords.drop(before));
        forward.addAll(Restored.statements(after));
        forward.addAll(rebuild.create());
        var back = new ArrayList<>(rebuild.dropAgain());
        back.add(ObjectWords.drop(after));
        back.addAll(Restored.statements(before));
        back.addAll(rebuild.createAgain());
        drafts.add(
                Slot.CODE,
                situation.position(Subject.of(after)),
                Work.called("Make " + ObjectWords.of(after) + " anew" + rebuild.words())
                        .run(forward)
                        .undo(back)
                        .hazard(
                                Hazard.Kind.APPLICATION,
                                "It is another one for the application of today too, from here on.")
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
                    Work.called("Let sequence " + after.name() + " go with another column, or with none")
                            .run("ALTER SEQUENCE " + name + " OWNED BY " + owner(after))
                            .undo("ALTER SEQUENCE " + name + " OWNED BY " + owner(before))
                            .step());
        }
        if (before.persistence() != after.persistence()) {
            boolean unlogged = after.persistence() == dev.underpin.model.catalog.Persistence.UNLOGGED;
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

    private void domain(DomainType before, DomainType after) {
        if (!before.base().equals(after.base()) || !Objects.equals(before.collation(), after.collation())) {
            anew(before, after);
            return;
        }
        String alter = "ALTER DOMAIN " + Names.quote(after.name()) + " ";
        if (!Objects.equals(before.defaultValue(), after.defaultValue())) {
            drafts.add(
                    Slot.DEFAULTS,
                    Work.called("Let domain " + after.name() + " have another default")
                            .run(alter + Defaults.set(after.defaultValue()).strip())
                            .undo(alter + Defaults.set(before.defaultValue()).strip())
                            .step());
        }
        if (before.nullable() != after.nullable()) {
            drafts.add(
                    after.nullable() ? Slot.RELAXED : Slot.LATE_RULES,
                    Work.called("Let domain " + after.name() + (after.nullable() ? " take NULL" : " refuse NULL"))
                            .run(alter + (after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"))
                            .undo(alter + (after.nullable() ? "SET NOT NULL" : "DROP NOT NULL"))
                            .timeouts(Timeouts.LONG)
                            .hazard(
                                    Hazard.Kind.DOWNTIME,
                                    "Every table with a column of " + after.name()
                                            + " is read while nobody writes to it"
                                            + (after.nullable() ? ", in the undo." : "."))
                            .step());
        }
        checks(before, after, alter);
    }

    private void checks(DomainType before, DomainType after, String alter) {
        for (CheckConstraint check : before.checks()) {
            if (after.checks().stream().noneMatch(one -> same(one, check))) {
                String name = String.valueOf(check.name());
                drafts.add(
                        Slot.RELAXED,
                        Work.called("Let go of " + name + " of domain " + after.name())
                                .run(alter + "DROP CONSTRAINT " + Names.quote(name))
                                .undo(added(alter, check))
                                .undo(
                                        check.validated()
                                                ? List.of(alter + "VALIDATE CONSTRAINT " + Names.quote(name))
                                                : List.of())
                                .done(Condition.not(Condition.domainConstraint(after.name(), name, false)))
                                .step());
            }
        }
        for (CheckConstraint check : after.checks()) {
            if (before.checks().stream().noneMatch(one -> same(one, check))) {
                String name = String.valueOf(check.name());
                drafts.mustNot("write values of domain " + after.name() + " that break " + name);
                drafts.add(
                        Slot.LATE_RULES,
                        Work.called("Hold new values of domain " + after.name() + " to " + name)
                                .run(added(alter, check))
                                .undo(alter + "DROP CONSTRAINT " + Names.quote(name))
                                .done(Condition.domainConstraint(after.name(), name, false))
                                .step());
                if (check.validated()) {
                    drafts.add(Slot.LATE_RULES, proof(alter, after.name(), name).step());
                }
            }
        }
    }

    private static Work proof(String alter, ObjectName domain, String name) {
        return Work.called("Prove that every value of domain " + domain + " keeps to " + name)
                .run(alter + "VALIDATE CONSTRAINT " + Names.quote(name))
                .nothingToUndo("What is proven is not different for anybody.")
                .timeouts(Timeouts.LONG)
                .hazard(
                        Hazard.Kind.WAITS,
                        "It reads every table with a column of the domain; nobody writes to the one that is being read.")
                .done(Condition.domainConstraint(domain, name, true));
    }

    private static boolean same(CheckConstraint one, CheckConstraint other) {
        return Objects.equals(one.name(), other.name())
                && one.expression().equals(other.expression())
                && one.validated() == other.validated();
    }

    private static String added(String alter, CheckConstraint check) {
        return alter + "ADD CONSTRAINT " + Names.quote(String.valueOf(check.name())) + " CHECK (" + check.expression()
                + ") NOT VALID";
    }

    private void composite(CompositeType before, CompositeType after) {
        List<Column> kept = before.attributes();
        List<Column> now = after.attributes();
        boolean appended =
                now.size() > kept.size() && now.subList(0, kept.size()).equals(kept);
        if (!appended) {
            anew(before, after);
            return;
        }
        String alter = "ALTER TYPE " + Names.quote(after.name()) + " ";
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        now.subList(kept.size(), now.size()).forEach(attribute -> {
            forward.add(alter + "ADD ATTRIBUTE " + Names.quote(attribute.name()) + " " + attribute.type()
                    + (attribute.collation() == null ? "" : " COLLATE " + attribute.collation()));
            back.add(alter + "DROP ATTRIBUTE " + Names.quote(attribute.name()));
        });
        drafts.add(
                Slot.OBJECTS,
                situation.position(Subject.of(after)),
                Work.called("Give type " + after.name() + " more attributes")
                        .run(forward)
                        .undo(back)
                        .step());
    }

    static List<String> created(SchemaObject object) {
        return ObjectText.create(object);
    }
}
