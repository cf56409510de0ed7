package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexInside;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large indexes are that are no B-trees. Hash and BRIN are counted as the server lays them out; the others are rough, and say so.
 *
 * @param rows that it holds
 */
record OtherSizes(MadeIndex index, List<IndexedColumn> columns, double rows, long tablePages) {

    private static final double ROOM = FileLayout.PAGE - 24 - 16;
    private static final int POINTER = 4;

    /** How full pages are where entries come in no order. */
    private static final double UNORDERED = 0.7;

    IndexSize size(List<String> assumptions) {
        return switch (index.method()) {
            case "hash" -> {
                List<KeyGroups.Group> groups =
                        KeyGroups.of(columns, Math.max(1, rows), 1).all();
                yield size(HashSize.pages(groups, rows, index.fillfactor()), null, assumptions);
            }
            case "brin" -> size(brin(), null, assumptions);
            case "gin" -> {
                assumptions.add("The size of a GIN index is rough.");
                GinSize gin = GinSize.of(columns, rows, Math.max(1.0, (double) tablePages));
                yield size(gin.pages(), gin.inside(), assumptions);
            }
            default -> {
                assumptions.add("The size of an index by " + index.method() + " is rough.");
                double each = new KeyWidth(columns).of(0) + POINTER;
                yield size(1 + rows * each / (ROOM * UNORDERED), null, assumptions);
            }
        };
    }

    private IndexSize size(double pages, @Nullable IndexInside inside, List<String> assumptions) {
        return new IndexSize((long) Math.ceil(pages), rows, inside, assumptions);
    }

    private double brin() {
        double ranges = Math.ceil(tablePages / (double) (index.pagesPerRange() == 0 ? 128 : index.pagesPerRange()));
        double width = 8;
        for (IndexedColumn column : columns) {
            width += 2 * column.width();
        }
        return 1
                + Math.max(1, Math.ceil(ranges / 1360))
                + Math.max(1, Math.ceil(ranges * (width + 8 + POINTER) / ROOM));
    }
}
