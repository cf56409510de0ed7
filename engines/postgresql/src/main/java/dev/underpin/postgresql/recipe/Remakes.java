package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server cannot change in place is dropped and made again in one transaction, with everything that stands on it. What
 * stands on several of them makes these one step. Views that only lose columns wait until nobody reads them.
 */
final class Remakes {

    private final Situation situation;
    private final Drafts drafts;
    private final Set<Subject> droppedOnTheWay = new HashSet<>();

    Remakes(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** Before all changes in place, which may build on them. */
    void draftEarly() {
        draft(false);
    }

    /** When all other objects are as in the target. */
    void draftLate() {
        draft(true);
    }

    /** Whether an object that goes is dropped by one of the steps here. */
    boolean drops(Subject subject) {
        return droppedOnTheWay.contains(subject);
    }

    private void draft(boolean late) {
        Map<Subject, AlterObject> open = new LinkedHashMap<>();
        situation
                .changes()
                .of(AlterObject.class)
                .filter(change -> late == Narrowing.is(change.before(), change.after()))
                .filter(change -> !InPlace.can(change.before(), change.after()))
                .filter(change -> !situation.isSettled(Subject.of(change.before())))
                .forEach(change -> open.put(Subject.of(change.before()), change));
        while (!open.isEmpty()) {
            Subject first = open.keySet().iterator().next();
            Set<Subject> roots = new HashSet<>(Set.of(first));
            Set<Subject> members = together(roots, open.keySet());
            List<AlterObject> changes = open.entrySet().stream()
                    .filter(entry -> roots.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            open.keySet().removeAll(members);
            draft(changes, members, late);
        }
    }

    /** Adds the roots whose dependents overlap; all objects that are dropped with them, and they themselves. */
    private Set<Subject> together(Set<Subject> roots, Set<Subject> candidates) {
        Set<Subject> members = withRoots(roots);
        while (true) {
            Set<Subject> reached = members;
            List<Subject> more = candidates.stream()
                    .filter(one -> !roots.contains(one))
                    .filter(one -> withRoots(Set.of(one)).stream().anyMatch(reached::contains))
                    .toList();
            if (more.isEmpty()) {
                return members;
            }
            roots.addAll(more);
            members = withRoots(roots);
        }
    }

    private Set<Subject> withRoots(Set<Subject> roots) {
        Set<Subject> members = new HashSet<>(Rebuild.standingOn(situation, roots));
        members.addAll(roots);
        return members;
    }

    private void draft(List<AlterObject> changes, Set<Subject> members, boolean late) {
        Belongings belongings = late ? Belongings.underWay(situation) : Belongings.before(situation);
        List<SchemaObject> objects = Rebuild.inOrder(situation, members);
        members.stream().filter(situation::goes).filter(subject -> late).forEach(droppedOnTheWay::add);
        Map<Subject, Subject> renamed = changes.stream()
                .collect(Collectors.toMap(change -> Subject.of(change.before()), change -> Subject.of(change.after())));
        Set<Subject> becoming = members.stream()
                .filter(subject -> !droppedOnTheWay.contains(subject))
                .map(subject -> renamed.getOrDefault(subject, subject))
                .collect(Collectors.toSet());
        List<Subject> settled = Stream.concat(members.stream(), becoming.stream())
                .filter(subject -> late || !situation.narrows(subject))
                .toList();
        situation.settle(settled);
        var rebuild = new Rebuild(objects, Rebuild.again(situation, becoming), belongings);
        List<SchemaObject> after = changes.stream().map(AlterObject::after).toList();
        var parts = TableUses.of(
                situation, changes.stream().map(AlterObject::before).toList());
        var forward = new ArrayList<>(parts.drop());
        forward.addAll(rebuild.drop());
        forward.addAll(rebuild.create());
        forward.addAll(parts.create());
        var back = new ArrayList<>(parts.drop());
        back.addAll(rebuild.dropAgain());
        back.addAll(rebuild.createAgain());
        back.addAll(parts.create());
        Work work = Work.called("Make " + after.stream().map(ObjectWords::of).collect(Collectors.joining(", "))
                        + " anew" + with(objects, changes) + parts.words())
                .run(forward)
                .undo(back);
        changes.stream()
                .filter(change -> !ObjectWords.of(change.before()).equals(ObjectWords.of(change.after())))
                .findFirst()
                .ifPresent(change -> work.done(Condition.sameKind(change.after())));
        hazards(work, changes, rebuild);
        int position = changes.stream()
                .mapToInt(change -> late
                        ? situation.positionOfLeaving(Subject.of(change.before()))
                        : situation.position(Subject.of(change.after())))
                .reduce(late ? Math::min : Math::max)
                .orElse(0);
        drafts.add(late ? Slot.LATE_CODE : Slot.CODE, position, work.step());
    }

    private static String with(List<SchemaObject> objects, List<AlterObject> changes) {
        String others = objects.stream()
                .filter(object ->
                        changes.stream().noneMatch(change -> change.before().equals(object)))
                .map(ObjectWords::of)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : ", and with it " + others;
    }

    private void hazards(Work work, List<AlterObject> changes, Rebuild rebuild) {
        for (AlterObject change : changes) {
            List<String> lost = Narrowing.lost(change.before(), change.after());
            if (Narrowing.is(change.before(), change.after())) {
                drafts.mustNot("read " + String.join(", ", lost) + " of " + ObjectWords.of(change.after()));
            } else if (!lost.isEmpty()) {
                work.hazard(
                        Hazard.Kind.APPLICATION,
                        "The application of today can read " + String.join(", ", lost) + " of "
                                + change.after().name()
                                + " up to here, that of tomorrow needs what is new there: to serve both, give the new "
                                + ObjectWords.kind(change.after()) + " another name.");
            } else if (change.after() instanceof ExtendedStatistics statistics) {
                Definitions.count(situation, drafts, statistics);
            } else {
                work.hazard(
                        Hazard.Kind.APPLICATION,
                        change.after().name()
                                + " is another one for the application of today too, from here on; see that both"
                                + " can live with it.");
            }
        }
        if (rebuild.fills()) {
            String filled = rebuild.again().stream()
                    .filter(object -> object instanceof MaterializedView view && view.populated())
                    .map(object -> object.name().toString())
                    .collect(Collectors.joining(", "));
            work.timeouts(Timeouts.LONG)
                    .hazard(
                            Hazard.Kind.DOWNTIME,
                            "Readers of " + filled
                                    + " wait until it is filled again. Where that takes too long, make the new one"
                                    + " under another name and let the new application read that.");
        }
    }
}
