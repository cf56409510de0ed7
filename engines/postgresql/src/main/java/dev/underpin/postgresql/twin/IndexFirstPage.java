package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexInside;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The first page of an index as bytes. Offsets are those of {@code BTMetaPageData} and {@code GinMetaPageData} behind the page
 * header of 24 bytes; they are the same in 14 to 18.
 */
final class IndexFirstPage {

    static final int BTREE_MAGIC = 0x053162;

    static final int BTREE_ROOT = 32;
    static final int BTREE_LEVEL = 36;
    static final int BTREE_FAST_ROOT = 40;
    static final int BTREE_FAST_LEVEL = 44;
    static final int BTREE_ALL_EQUAL_IMAGE = 64;

    static final int GIN_PENDING_PAGES = 36;
    static final int GIN_TOTAL_PAGES = 48;
    static final int GIN_ENTRY_PAGES = 52;
    static final int GIN_DATA_PAGES = 56;
    static final int GIN_ENTRIES = 64;

    static final int BRIN_PAGES_PER_RANGE = 32;
    static final int BRIN_LAST_REVMAP_PAGE = 36;

    private static final int ENOUGH = 76;

    private IndexFirstPage() {}

    /** What it tells; empty where the page has not been written yet. */
    static Optional<IndexInside> read(String method, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length < ENOUGH) {
            return Optional.empty();
        }
        ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (method.equals("btree")) {
            return page.getInt(24) == BTREE_MAGIC
                    ? Optional.of(new IndexInside.BTree(page.getInt(BTREE_FAST_LEVEL), false))
                    : Optional.empty();
        }
        return page.getInt(GIN_TOTAL_PAGES) > 0
                ? Optional.of(new IndexInside.Gin(
                        page.getInt(GIN_PENDING_PAGES),
                        page.getInt(GIN_TOTAL_PAGES),
                        page.getInt(GIN_ENTRY_PAGES),
                        page.getInt(GIN_DATA_PAGES),
                        page.getLong(GIN_ENTRIES)))
                : Optional.empty();
    }
}
