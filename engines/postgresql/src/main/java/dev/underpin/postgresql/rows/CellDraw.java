package dev.underpin.postgresql.rows;

import java.util.List;

/**
 * One of the other columns of a key of three and more: the rows that have the same first value take different cells of the table of all
 * combinations of the others, at equal distances.
 *
 * @param others the laws of all other columns
 * @param index which of them this one is
 */
record CellDraw(OrderedDraw first, List<Law> others, int index, long key) implements Draw {

    private static final double GOLDEN = 0.6180339887498949;

    @Override
    public long slot(long row) {
        long place = first.place(row);
        long hand = place == NULL ? row : first.law().slotAt(place);
        long begin = place == NULL ? 0 : first.law().firstPlace(hand);
        long size = place == NULL ? 1 : first.law().firstPlace(hand + 1) - begin;
        long turn = place == NULL ? 0 : place - begin;
        double start = hand * GOLDEN + (key >>> 11) * 0x1p-53;
        double cells = 1;
        for (Law other : others) {
            cells *= other.distinct();
        }
        long cell = (long) ((turn + start - Math.floor(start)) * cells / size);
        for (int i = 0; i < index; i++) {
            cell /= others.get(i).distinct();
        }
        return cell % others.get(index).distinct();
    }
}
