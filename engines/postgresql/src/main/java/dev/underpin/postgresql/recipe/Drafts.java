package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The steps that recipes ask for, and what they ask of the people who deploy. Order is decided here and nowhere else. */
final class Drafts {

    private record Draft(Slot slot, int position, int number, Step step) {}

    private static final Comparator<Draft> ORDER =
            Comparator.comparing(Draft::slot).thenComparingInt(Draft::position).thenComparingInt(Draft::number);

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<ObjectName, List<BackfillDraft.Fill>> fills = new TreeMap<>();
    private final SequencedSet<String> must = new LinkedHashSet<>();
    private final SequencedSet<String> mustNot = new LinkedHashSet<>();
    private final SequencedMap<String, List<String>> hidden = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> kept = new LinkedHashMap<>();

    void add(Slot slot, Step step) {
        add(slot, 0, step);
    }

    /** @param position among the steps of the same slot; equal ones stay as they were added */
    void add(Slot slot, int position, Step step) {
        drafts.add(new Draft(slot, position, drafts.size(), step));
    }

    /** Lets go of a rule in front of the deployment; one over columns that are swapped goes before these do. */
    void relax(boolean swapped, Step step) {
        if (swapped) {
            add(Slot.SWAPS, -1, step);
        } else {
            add(Slot.RELAXED, step);
        }
    }

    int count() {
        return drafts.size();
    }

    /** The slots of what was added behind the first so many. */
    Set<Slot> since(int count) {
        return drafts.subList(count, drafts.size()).stream().map(Draft::slot).collect(Collectors.toSet());
    }

    /** Something to be written into the rows of a table, together with all else that is. */
    void fill(ObjectName table, BackfillDraft.Fill fill) {
        fills.computeIfAbsent(table, key -> new ArrayList<>()).add(fill);
    }

    Map<ObjectName, List<BackfillDraft.Fill>> fills() {
        return fills;
    }

    /** What every running application has to do before what comes behind the deployment. */
    void must(String sentence) {
        must.add(sentence);
    }

    /** What no running application may do any more by then. */
    void mustNot(String sentence) {
        mustNot.add(sentence);
    }

    /**
     * What is out of sight and will be dropped.
     *
     * @param costs what that takes until then
     */
    void hides(String what, List<String> costs) {
        hidden.put(what, costs);
    }

    /** What is fed on behind the deployment for the way back. */
    void keeps(String what, List<String> costs) {
        kept.put(what, costs);
    }

    private static List<String> costs(SequencedMap<String, List<String>> what) {
        return what.values().stream().flatMap(List::stream).toList();
    }

    List<Phase> phases(int keepDays) {
        if (!kept.isEmpty() && keepDays > 0) {
            add(
                    Slot.KEPT,
                    new AwaitDeploy(
                            "Keep " + String.join(", ", kept.keySet()) + " for the way back",
                            List.of(
                                    "What is new serves everybody as it should. If it does not, undo: what was there before"
                                            + " has been fed all along."),
                            List.of(),
                            keepDays,
                            costs(kept)));
        }
        if (!hidden.isEmpty()) {
            add(
                    Slot.WAITED,
                    new AwaitDeploy(
                            "Wait whether anybody misses " + String.join(", ", hidden.keySet()),
                            List.of(
                                    "Nothing has failed for want of what is hidden. If something has, undo the hiding: that"
                                            + " brings it back with every value."),
                            List.of(),
                            keepDays,
                            costs(hidden)));
        }
        boolean late = drafts.stream().anyMatch(draft -> draft.slot().compareTo(Slot.DEPLOYED) > 0);
        if (late) {
            add(
                    Slot.DEPLOYED,
                    new AwaitDeploy(
                            "Deploy the application that knows the new shape, everywhere",
                            must.isEmpty()
                                    ? List.of("Every running instance works with the new shape.")
                                    : List.copyOf(must),
                            List.copyOf(mustNot),
                            0,
                            List.of()));
        }
        Map<PhaseKind, List<Step>> phases = new EnumMap<>(PhaseKind.class);
        drafts.stream()
                .sorted(ORDER)
                .forEach(draft -> phases.computeIfAbsent(draft.slot().phase(), kind -> new ArrayList<>())
                        .add(draft.step()));
        return phases.entrySet().stream()
                .map(phase -> new Phase(phase.getKey(), phase.getValue()))
                .toList();
    }
}
