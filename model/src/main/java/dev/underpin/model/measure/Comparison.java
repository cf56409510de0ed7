package dev.underpin.model.measure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of queries between two measurements.
 *
 * @param perCall of all queries that were asked both before and after, called as often as after; null where there is none
 * @param changes of those queries, by the time that it makes in an hour, the largest first
 * @param appeared only asked after, by time
 * @param gone only asked before, by time
 * @param notes what makes the two hard to compare, a sentence each
 */
public record Comparison(
        Side before,
        Side after,
        @Nullable Ratio perCall,
        List<QueryChange> changes,
        List<Once> appeared,
        List<Once> gone,
        List<String> notes) {

    /**
     * One of the two.
     *
     * @param hours that it is of; null where that is not known
     */
    public record Side(String what, @Nullable Double hours, long calls, double milliseconds) {}

    /**
     * How many times as much time a call takes as before.
     *
     * @param low of the interval that holds it with 95 %; null where spread is not known
     * @param high the same
     */
    public record Ratio(
            double times, @Nullable Double low, @Nullable Double high) {

        /** Whether it is something else than chance. */
        public boolean isSure() {
            return low != null && high != null && (high < 1 || low > 1);
        }
    }

    /** What can be said of a query. */
    public enum Verdict {
        FASTER,
        SLOWER,
        /** What differs is within what calls differ anyway, or too little to matter. */
        UNCHANGED,
        /** Too few calls, or nothing known of their spread. */
        UNKNOWN
    }

    /**
     * A query that was asked before and after.
     *
     * @param saved milliseconds an hour, as often as it is called now; below zero where it takes more; null where hours are not known
     * @param chance how likely chance alone makes such a difference; null where that cannot be told
     */
    public record QueryChange(
            MeasuredQuery before,
            MeasuredQuery after,
            @Nullable Double callsAnHour,
            @Nullable Double saved,
            @Nullable Double chance,
            Verdict verdict) {}

    /** A query that was asked only once of the two times. */
    public record Once(MeasuredQuery query, @Nullable Double callsAnHour) {}

    public Comparison {
        changes = List.copyOf(changes);
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        notes = List.copyOf(notes);
    }

    public Stream<QueryChange> with(Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict);
    }
}
