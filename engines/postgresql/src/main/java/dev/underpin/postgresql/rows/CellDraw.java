package dev.underpin.postgresql.rows;

import java.util.List;

/**
 * One of the other columns of a key of three and more: the rows that have the same first value take different cells of the table of all
 * combinations of the others, at equal distances.
 *
 * @param others the laws of all other columns; the first one changes from each cell to the next
 * @param index which of them this one is
 */
record CellDraw(Hands hands, List<Law> others, int index, long key) implements Draw {

    private static final double GOLDEN = 0.6180339887498949;

    @Override
    public long slot(long row) {
        Hands.Turn found = hands.of(row);
        Hands.Turn turn = found == null ? new Hands.Turn(row, 1, 0) : found;
        double start = turn.hand() * GOLDEN + (key >>> 11) * 0x1p-53;
        double cells = 1;
        for (Law other : others) {
            cells *= other.distinct();
        }
        long cell = (long) ((turn.turn() + start - Math.floor(start)) * cells / turn.size());
        for (int i = 0; i < index; i++) {
            cell /= others.get(i).distinct();
        }
        return cell % others.get(index).distinct();
    }
}
