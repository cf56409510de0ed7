package dev.underpin.postgresql.twin;

import java.util.List;

/**
 * How large a B-tree is that has just been built: the server's way of filling pages, done with numbers of rows instead of rows.
 * {@code nbtsort.c} and {@code nbtdedup.c}, the same in 14 to 18.
 */
final class BTreeSize {

    /** Of a page, behind its header, its special space, the pointer to its high key and one more that is always kept free. */
    private static final int ROOM = FileLayout.PAGE - 24 - 16 - 4 - 4;

    private static final int POINTER = 4;
    private static final int ROW = 6;
    private static final int MOST_IN_ONE = 812;
    private static final int LEAF_FILL = 90;
    private static final int INNER_FILL = 70;

    private double keys;
    private double fullLists;
    private double items;
    private double bytes;
    private double rowLists;
    private double fullPages;
    private final int fill;

    private BTreeSize(int fill) {
        this.fill = fill;
    }

    /** @param height levels above the leaves */
    record Size(long pages, int height) {}

    /**
     * @param groups of equal keys with so many rows each
     * @param width of what is kept of a row
     * @param deduplicated whether equal keys are kept once
     * @param fillfactor 0 for the usual
     * @param keyWidth of the key alone, as inner pages keep it
     */
    static Size of(
            List<KeyGroups.Group> groups, KeyWidth width, boolean deduplicated, int fillfactor, double keyWidth) {
        var size = new BTreeSize(fillfactor == 0 ? LEAF_FILL : fillfactor);
        for (KeyGroups.Group group : groups) {
            double each = width.of(group.nulls());
            size.keys += group.keys();
            if (deduplicated) {
                size.add(group, each);
            } else {
                size.add(group.keys() * group.rows(), each, 0);
            }
        }
        return tree(Math.max(1, size.leaves()), keyWidth + size.rowInKey());
    }

    private void add(KeyGroups.Group group, double each) {
        double most = Math.floor(Math.floor((MOST_IN_ONE - each) / 8) * 8 / ROW);
        if (most < 2) {
            add(group.keys() * group.rows(), each, 0);
            return;
        }
        double full = Math.floor(group.rows() / most);
        double list = Math.ceil(most * ROW / 8) * 8;
        fullLists += group.keys() * full;
        fullPages += group.keys() * full / atOnce(Math.rint(each / 8) * 8 + list, most * ROW, fill);
        double left = group.rows() - full * most;
        if (left >= 0.5) {
            double rows = Math.max(1, Math.round(left));
            add(group.keys(), rows < 2 ? each : each + Math.ceil(rows * ROW / 8) * 8, rows < 2 ? 0 : rows * ROW);
        }
    }

    private void add(double count, double each, double rowList) {
        items += count;
        bytes += count * (each + POINTER);
        rowLists += count * rowList;
    }

    private double leaves() {
        if (items == 0) {
            return Math.ceil(fullPages);
        }
        double each = bytes / items;
        return Math.ceil(fullPages + items / atOnce(each - POINTER, rowLists / items, fill));
    }

    /** Where both neighbours of a border between leaves have the same key, inner pages keep a row's place with it. */
    private double rowInKey() {
        return 8 * Math.max(0, 1 - keys / Math.max(1, items + fullLists));
    }

    /** How many of a size stay on a page: it is left when it is full enough, and its last one goes with it to the next. */
    private static double atOnce(double each, double rowList, int fill) {
        int kept = FileLayout.PAGE * (100 - fill) / 100;
        double enough = (ROOM - kept + rowList) / (each + POINTER);
        double room = (ROOM - POINTER - POINTER - each) / (each + POINTER);
        double most = Math.min(enough, room);
        boolean alike = each == Math.rint(each);
        return Math.max(1, alike ? Math.floor(most) : most - 0.5);
    }

    private static Size tree(double leaves, double keyWidth) {
        double fanout = Math.max(2, atOnce(keyWidth, 0, INNER_FILL));
        double pages = 1 + leaves;
        int height = 0;
        for (double level = leaves; level > 1; height++) {
            level = Math.ceil(level / fanout);
            pages += level;
        }
        return new Size((long) pages, height);
    }
}
