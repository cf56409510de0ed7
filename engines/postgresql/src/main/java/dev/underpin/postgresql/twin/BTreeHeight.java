package dev.underpin.postgresql.twin;

/** How high a B-tree is, where nobody may look: from its pages and the width of its key. */
final class BTreeHeight {

    /** A page without its header and its special space, filled as inner pages are left by splits. */
    private static final double ROOM = (8192 - 24 - 16) * 0.7;

    /** Item pointer and tuple header. */
    private static final int OVERHEAD = 4 + 8;

    private BTreeHeight() {}

    /**
     * @param pages of the whole index, the first one included
     * @param width of a key, in bytes
     */
    static int of(long pages, long width) {
        double fanout = Math.max(2, Math.floor(ROOM / (OVERHEAD + (Math.max(1, width) + 7) / 8 * 8)));
        int height = 0;
        for (double level = pages - 1; level > 1; level = Math.ceil(level / fanout)) {
            height++;
        }
        return height;
    }
}
