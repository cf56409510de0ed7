package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexInside;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large an index would be.
 *
 * @param rows it would hold
 * @param assumptions that this rests on
 */
record IndexSize(long pages, double rows, @Nullable IndexInside inside, List<String> assumptions) {

    IndexSize {
        assumptions = List.copyOf(assumptions);
    }

    int height() {
        return inside instanceof IndexInside.BTree tree ? tree.height() : 0;
    }
}
