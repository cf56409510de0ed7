package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the rows of a table are shared out among the values of a column: each common one, all others as their density tells, and NULL. */
record ValueShares(IndexedColumn column, List<Share> shares) {

    /** Nearer than this to one another, shares are taken as the same. */
    static final double ALIKE = 1.1;

    /**
     * Values that are equally common.
     *
     * @param values how many
     * @param each of the rows
     */
    record Share(double values, double each, boolean isNull) {}

    static ValueShares of(IndexedColumn column, double rows) {
        List<Share> shares = new ArrayList<>();
        double left = 1 - column.values().nulls();
        if (column.values().nulls() > 0) {
            shares.add(new Share(1, column.values().nulls(), true));
        }
        double[] common = column.values().common().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int from = 0;
        for (int i = 1; i <= common.length; i++) {
            if (i == common.length || common[i] > common[from] * ALIKE) {
                double sum = Arrays.stream(common, from, i).sum();
                shares.add(new Share(i - from, sum / (i - from), false));
                left -= sum;
                from = i;
            }
        }
        double others = Math.max(1, column.values().number(rows) - common.length);
        if (left * rows >= 0.5) {
            new ValueDensity(column).spread(others, left, rows).forEach(shares::add);
        }
        return new ValueShares(column, List.copyOf(shares));
    }

    double values() {
        return shares.stream().mapToDouble(Share::values).sum();
    }
}
