package dev.underpin.model.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that happened in one run, in order. What state it is in follows from that, and is kept nowhere else.
 *
 * @param run its id
 */
public record Journal(String run, List<JournalEntry> entries) {

    public Journal {
        entries = List.copyOf(entries);
    }

    public Journal with(JournalEntry entry) {
        var all = new ArrayList<>(entries);
        all.add(entry);
        return new Journal(run, all);
    }

    /** What it began with. */
    public RunEvent.RunStarted started() {
        return (RunEvent.RunStarted) entries.getFirst().event();
    }

    /** The step that was begun and of which nothing more was heard, or that it did not go through. */
    public OptionalInt cutOff() {
        int begun = 0;
        for (JournalEntry entry : entries) {
            switch (entry.event()) {
                case RunEvent.StepStarted step -> begun = step.step();
                case RunEvent.StepSucceeded step -> begun = 0;
                case RunEvent.StepSkipped step -> begun = 0;
                case RunEvent.StepUndone step -> begun = 0;
                default -> {}
            }
        }
        return begun == 0 ? OptionalInt.empty() : OptionalInt.of(begun);
    }

    /** Steps that have taken effect, and were not taken back. */
    public SortedSet<Integer> done() {
        var done = new TreeSet<Integer>();
        for (JournalEntry entry : entries) {
            switch (entry.event()) {
                case RunEvent.StepSucceeded step -> done.add(step.step());
                case RunEvent.StepSkipped step -> done.add(step.step());
                case RunEvent.StepConfirmed step -> done.add(step.step());
                case RunEvent.StepUndone step -> done.remove(step.step());
                default -> {}
            }
        }
        return done;
    }

    /** How many batches of a step are taken back, where others of it are not yet. */
    public int partsUndone(int step) {
        int parts = 0;
        for (JournalEntry entry : entries) {
            switch (entry.event()) {
                case RunEvent.PartUndone undone when undone.step() == step -> parts = undone.part();
                case RunEvent.StepUndone undone when undone.step() == step -> parts = 0;
                default -> {}
            }
        }
        return parts;
    }

    /** The step that is taken back in part. */
    public OptionalInt halfUndone() {
        return done().stream()
                .mapToInt(Integer::intValue)
                .filter(step -> partsUndone(step) > 0)
                .findFirst();
    }

    /** When a step took effect, the last time it did. */
    public Optional<Instant> doneAt(int step) {
        return entries.reversed().stream()
                .filter(entry -> switch (entry.event()) {
                    case RunEvent.StepSucceeded event -> event.step() == step;
                    case RunEvent.StepSkipped event -> event.step() == step;
                    case RunEvent.StepConfirmed event -> event.step() == step;
                    default -> false;
                })
                .map(JournalEntry::at)
                .findFirst();
    }

    /** Whether nobody can go on with it. */
    public boolean isOver() {
        return last() instanceof RunEvent.RunFinished || last() instanceof RunEvent.RunAborted;
    }

    public RunEvent last() {
        return entries.getLast().event();
    }

    /** The number of the next line. */
    public long next() {
        return entries.getLast().number() + 1;
    }
}
