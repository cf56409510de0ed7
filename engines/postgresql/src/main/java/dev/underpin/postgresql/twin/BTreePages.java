package dev.underpin.postgresql.twin;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes a B-tree higher: a root with one way down, page by page, to the leaf the server itself has made. So nothing of the
 * order of keys has to be written by hand. The layout is that of {@code BTPageOpaqueData}, the same in 14 to 18.
 */
final class BTreePages {

    private static final int PAGE = FileLayout.PAGE;
    private static final int SPECIAL = PAGE - 16;
    private static final int FLAGS = SPECIAL + 12;
    private static final int LEAF = 1;
    private static final int ROOT = 2;

    /** Page size and version of the page layout. */
    private static final int SIZE_AND_VERSION = PAGE | 4;

    private BTreePages() {}

    static void write(RandomAccessFile file, int height) throws IOException {
        if (height == 0) {
            return;
        }
        byte[] leaf = file.length() >= 2 * PAGE && rooted(file) ? madeByServer(file) : emptyLeaf();
        if (file.length() < (height + 2L) * PAGE) {
            file.setLength((height + 2L) * PAGE);
        }
        for (int level = height; level > 0; level--) {
            int block = height - level + 1;
            page(file, block, inner(level, block + 1, level == height));
        }
        page(file, height + 1, leaf);
        FileLayout.put(file, IndexFirstPage.BTREE_ROOT, 1);
        FileLayout.put(file, IndexFirstPage.BTREE_LEVEL, height);
        FileLayout.put(file, IndexFirstPage.BTREE_FAST_ROOT, 1);
        FileLayout.put(file, IndexFirstPage.BTREE_FAST_LEVEL, height);
    }

    private static boolean rooted(RandomAccessFile file) throws IOException {
        file.seek(IndexFirstPage.BTREE_ROOT);
        return Integer.reverseBytes(file.readInt()) == 1;
    }

    private static byte[] madeByServer(RandomAccessFile file) throws IOException {
        byte[] leaf = new byte[PAGE];
        file.seek(PAGE);
        file.readFully(leaf);
        ByteBuffer page = ByteBuffer.wrap(leaf).order(ByteOrder.LITTLE_ENDIAN);
        page.putShort(FLAGS, (short) (page.getShort(FLAGS) & ~ROOT));
        return leaf;
    }

    private static byte[] emptyLeaf() {
        byte[] bytes = new byte[PAGE];
        header(bytes, 24, SPECIAL).putShort(FLAGS, (short) LEAF);
        return bytes;
    }

    /** A page with a single entry, lower than everything, that leads to the page below. */
    private static byte[] inner(int level, int below, boolean root) {
        byte[] bytes = new byte[PAGE];
        int tuple = SPECIAL - 8;
        ByteBuffer page = header(bytes, 28, tuple);
        page.putInt(24, tuple | 1 << 15 | 8 << 17);
        page.putShort(tuple, (short) (below >> 16));
        page.putShort(tuple + 2, (short) below);
        page.putShort(tuple + 4, (short) 0);
        page.putShort(tuple + 6, (short) (0x2000 | 8));
        page.putInt(SPECIAL + 8, level);
        page.putShort(FLAGS, (short) (root ? ROOT : 0));
        return bytes;
    }

    private static ByteBuffer header(byte[] bytes, int lower, int upper) {
        ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        page.putShort(12, (short) lower);
        page.putShort(14, (short) upper);
        page.putShort(16, (short) SPECIAL);
        page.putShort(18, (short) SIZE_AND_VERSION);
        return page;
    }

    private static void page(RandomAccessFile file, long block, byte[] bytes) throws IOException {
        file.seek(block * PAGE);
        file.write(bytes);
    }
}
