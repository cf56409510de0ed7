package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexInside;
import java.util.List;

/** About how large a GIN index is: entries with lists of rows, in which the distances from row to row are written in 1 to 6 bytes. */
record GinSize(double entryPages, double dataPages, double entries) {

    private static final double ROOM = FileLayout.PAGE - 24 - 8;

    /** A list longer than this moves to pages of its own. */
    private static final double LONG_LIST = 2000;

    /** Bytes of a document for each thing that is looked up in it, where nothing else is known. */
    private static final double BYTES_EACH = 10;

    private static final double ENTRY = 24;

    static GinSize of(List<IndexedColumn> columns, double rows, double tablePages) {
        double entryBytes = 0;
        double dataPages = 0;
        double entries = 0;
        for (IndexedColumn column : columns) {
            double present = rows * (1 - column.values().nulls());
            double each = column.values().elementsEach() > 0
                    ? column.values().elementsEach()
                    : Math.max(1, column.width() / BYTES_EACH);
            double known = 0;
            for (double share : column.values().elements()) {
                double bytes = list(share * present, tablePages);
                known += share * present;
                entries++;
                if (bytes > LONG_LIST) {
                    dataPages += Math.ceil(bytes / ROOM);
                    entryBytes += ENTRY;
                } else {
                    entryBytes += ENTRY + bytes;
                }
            }
            double others = present * each - known;
            if (others > 0.01 * present) {
                double rare = column.values().elements().isEmpty() ? others / 20 : Math.sqrt(others);
                entries += rare;
                entryBytes += rare * ENTRY + rare * list(others / rare, tablePages);
            }
        }
        return new GinSize(Math.max(1, Math.ceil(entryBytes / ROOM)), dataPages, entries);
    }

    /** Bytes of a list of so many rows, scattered over the table. */
    private static double list(double rows, double tablePages) {
        double touched = -Math.expm1(-rows / tablePages);
        double pages = touched * tablePages;
        double far = 2 + Math.exp(-8 * touched) + Math.exp(-1024 * touched);
        return Math.max(0, rows - pages) + pages * far;
    }

    double pages() {
        return 2 + entryPages + dataPages;
    }

    IndexInside inside() {
        return new IndexInside.Gin(0, (long) pages(), (long) entryPages, (long) dataPages, (long) entries);
    }
}
