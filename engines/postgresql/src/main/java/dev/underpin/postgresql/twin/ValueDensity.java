package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How common the values of a column are that are not among the most common. Each range of a histogram has equally many rows; where the values
 * are whole numbers, a wide range has many values with few rows each, and a narrow one few values with many.
 */
record ValueDensity(IndexedColumn column) {

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    /**
     * @param values there are
     * @param share of the rows that they have together
     */
    List<ValueShares.Share> spread(double values, double share, double rows) {
        if (!WHOLE_NUMBERS.contains(column.type()) || column.values().bounds().size() < 3) {
            return List.of(new ValueShares.Share(values, share / values, false));
        }
        double[] widths = widths();
        double each = share / widths.length;
        double[] counts = counts(widths, Math.min(values, share * rows), Math.max(1, each * rows));
        double[] shares = Arrays.stream(counts).map(count -> each / count).toArray();
        return together(counts, shares);
    }

    private double[] widths() {
        double[] bounds = column.values().bounds().stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] widths = new double[bounds.length - 1];
        Arrays.setAll(widths, i -> Math.max(1, bounds[i + 1] - bounds[i]));
        return widths;
    }

    /** In proportion to the widths, but no more than there are whole numbers, or rows. */
    private static double[] counts(double[] widths, double values, double most) {
        double scale = values / Arrays.stream(widths).sum();
        double[] counts = new double[widths.length];
        for (int round = 0; round < 8; round++) {
            double factor = scale;
            Arrays.setAll(counts, i -> Math.max(1, Math.min(widths[i] * factor, Math.min(widths[i], most))));
            scale *= values / Arrays.stream(counts).sum();
        }
        return counts;
    }

    private static List<ValueShares.Share> together(double[] counts, double[] shares) {
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Double.compare(shares[one], shares[other]));
        List<ValueShares.Share> alike = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || shares[order[i]] > shares[order[from]] * ValueShares.ALIKE) {
                double values = 0;
                double sum = 0;
                for (int j = from; j < i; j++) {
                    values += counts[order[j]];
                    sum += counts[order[j]] * shares[order[j]];
                }
                alike.add(new ValueShares.Share(values, sum / values, false));
                from = i;
            }
        }
        return alike;
    }
}
