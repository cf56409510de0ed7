package dev.underpin.postgresql.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows that have the same value in a column are a hand, and have their turn one after the other. Where it matters that later rows have
 * a later turn, the rows of each hand are put in order once, if the table is not too long for that.
 */
final class Hands {

    private static final long MOST_IN_ORDER = 4_000_000;

    private final OrderedDraw first;
    private final int @Nullable [] turns;

    /** A row's place in its hand. */
    record Turn(long hand, long size, long turn) {}

    Hands(OrderedDraw first, boolean inOrder) {
        this.first = first;
        this.turns = inOrder && first.law().rows() <= MOST_IN_ORDER ? inOrder() : null;
    }

    private int[] inOrder() {
        Law law = first.law();
        int[] turns = new int[(int) law.rows()];
        long[] rows = new long[(int) law.largest() + 1];
        for (long hand = 0; hand < law.distinct(); hand++) {
            int begin = (int) law.firstPlace(hand);
            int size = (int) law.firstPlace(hand + 1) - begin;
            for (int i = 0; i < size; i++) {
                rows[i] = first.row(begin + i) << Integer.SIZE | i;
            }
            Arrays.sort(rows, 0, size);
            for (int turn = 0; turn < size; turn++) {
                turns[begin + (int) rows[turn]] = turn;
            }
        }
        return turns;
    }

    /** Null for a row that has no value there. */
    @Nullable
    Turn of(long row) {
        long place = first.place(row);
        if (place == Draw.NULL) {
            return null;
        }
        long hand = first.law().slotAt(place);
        long begin = first.law().firstPlace(hand);
        return new Turn(
                hand, first.law().firstPlace(hand + 1) - begin, turns == null ? place - begin : turns[(int) place]);
    }

    Law law() {
        return first.law();
    }
}
