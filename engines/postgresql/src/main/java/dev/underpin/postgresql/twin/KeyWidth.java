package dev.underpin.postgresql.twin;

import java.util.List;

/** How many bytes an index needs for what it keeps of a row: {@code IndexTupleData}, a map of NULLs where there are any, the values aligned. */
record KeyWidth(List<IndexedColumn> columns) {

    private static final int HEADER = 8;
    private static final int HEADER_WITH_NULLS = 16;
    private static final int ALIGNMENT = 8;

    /** Values longer than this have four bytes of length instead of one, and begin at a multiple of four. */
    private static final int SHORT = 126;

    KeyWidth {
        columns = List.copyOf(columns);
    }

    /** @param nulls a bit for each column that is NULL; where lengths vary this is an average */
    double of(long nulls) {
        double end = nulls == 0 ? HEADER : HEADER_WITH_NULLS;
        boolean exact = true;
        for (IndexedColumn column : columns) {
            if ((nulls >> column.position() - 1 & 1) == 0) {
                if (column.length() > 0) {
                    end = aligned(end, column.alignment(), exact) + column.length();
                } else {
                    exact = false;
                    end = (column.width() > SHORT ? aligned(end, 4, false) : end) + column.width();
                }
            }
        }
        return aligned(end, ALIGNMENT, exact);
    }

    private static double aligned(double end, int alignment, boolean exact) {
        return exact ? Math.ceil(end / alignment) * alignment : end + (alignment - 1) / 2.0;
    }
}
