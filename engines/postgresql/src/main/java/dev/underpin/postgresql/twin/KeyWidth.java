package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many bytes an index needs for what it keeps of a row: {@code IndexTupleData}, a map of NULLs where there are any, the values aligned. */
final class KeyWidth {

    /** Values longer than this have four bytes of length instead of one, and begin at a multiple of four. */
    static final int SHORT = 126;

    private static final int HEADER = 8;
    private static final int HEADER_WITH_NULLS = 16;
    private static final int ALIGNMENT = 8;

    private final List<IndexedColumn> columns;
    private final List<double[]> widths = new ArrayList<>();
    private final Map<Long, Double> known = new HashMap<>();

    KeyWidth(List<IndexedColumn> columns) {
        this.columns = columns;
        columns.forEach(column -> widths.add(ValueWidths.of(column)));
    }

    /**
     * On average.
     *
     * @param nulls a bit for each column that is NULL
     */
    double of(long nulls) {
        return known.computeIfAbsent(nulls, this::average);
    }

    private double average(long nulls) {
        double sum = 0;
        for (int sample = 0; sample < ValueWidths.SAMPLES; sample++) {
            double end = nulls == 0 ? HEADER : HEADER_WITH_NULLS;
            for (int i = 0; i < columns.size(); i++) {
                if ((nulls >> columns.get(i).position() - 1 & 1) == 0) {
                    // Another step through each column's samples, so that what is long in one is not so in all.
                    double width = widths.get(i)[sample * (2 * i + 1) % ValueWidths.SAMPLES];
                    end = aligned(end, alignment(columns.get(i), width)) + width;
                }
            }
            sum += aligned(end, ALIGNMENT);
        }
        return sum / ValueWidths.SAMPLES;
    }

    private static int alignment(IndexedColumn column, double width) {
        return column.length() > 0 ? column.alignment() : width > SHORT ? 4 : 1;
    }

    private static double aligned(double end, int alignment) {
        return Math.ceil(end / alignment) * alignment;
    }
}
