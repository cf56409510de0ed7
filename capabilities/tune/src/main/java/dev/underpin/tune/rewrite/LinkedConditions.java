package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The conditions of a subquery that compare a column with one of the query around it, among others with nothing but AND between.
 *
 * @param where place of WHERE
 * @param close where the subquery ends
 * @param places of the conditions
 */
record LinkedConditions(QueryText text, int where, int close, List<Integer> places) {

    /** All that compare two columns. */
    static LinkedConditions of(QueryText text, int where, int close) {
        return new LinkedConditions(
                text,
                where,
                close,
                IntStream.range(where + 1, close)
                        .filter(place -> isEqual(text, place, close))
                        .boxed()
                        .toList());
    }

    private static boolean isEqual(QueryText text, int place, int close) {
        int middle = text.afterColumn(place);
        int behind = text.afterColumn(middle + 1);
        return (text.is(place - 1, "WHERE") || text.is(place - 1, "AND"))
                && middle > place
                && text.is(middle, "=")
                && behind > middle + 1
                && (behind == close || text.is(behind, "AND"));
    }

    /** From a place before WHERE, what is left without them; WHERE goes where nothing is. */
    List<Part> rest(int from) {
        var gone = new BitSet();
        for (int place : places) {
            int behind = text.afterColumn(text.afterColumn(place) + 1);
            gone.set(place, behind);
            int before = gone.previousClearBit(place);
            gone.set(text.is(behind, "AND") ? behind : before);
        }
        var parts = new ArrayList<Part>();
        int at = from;
        while (at < close) {
            int next = gone.nextSetBit(at);
            if (!parts.isEmpty()) {
                parts.add(new Ours(" "));
            }
            parts.add(text.kept(at, next < 0 ? close : next));
            at = next < 0 ? close : gone.nextClearBit(next);
        }
        return parts;
    }
}
