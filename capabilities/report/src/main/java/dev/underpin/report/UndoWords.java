package dev.underpin.report;

import dev.underpin.model.rehearsal.UndoSeen;
import java.util.List;

/** What came of a way back, in a few words and in full. */
final class UndoWords {

    private UndoWords() {}

    /** {@code exact, in 120 ms}. */
    static String brief(UndoSeen undo) {
        return switch (undo) {
            case UndoSeen.Exact exact -> "exact, in " + Figures.milliseconds(exact.milliseconds());
            case UndoSeen.Lossy lossy -> "with losses, in " + Figures.milliseconds(lossy.milliseconds());
            case UndoSeen.Impossible impossible -> "none beyond step " + impossible.step();
            case UndoSeen.Failed failed -> "refused at step " + failed.step();
        };
    }

    /** What is lost, or why it does not go back, a sentence each; none where it is exact. */
    static List<String> details(UndoSeen undo) {
        return switch (undo) {
            case UndoSeen.Exact exact -> List.of();
            case UndoSeen.Lossy lossy -> lossy.differences();
            case UndoSeen.Impossible impossible -> List.of(impossible.reason());
            case UndoSeen.Failed failed -> List.of(failed.message() + ", for " + failed.statement());
        };
    }
}
