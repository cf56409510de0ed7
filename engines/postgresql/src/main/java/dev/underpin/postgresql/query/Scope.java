package dev.underpin.postgresql.query;

import dev.underpin.postgresql.query.NodeValue.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries that columns of a query can be of, and those of the queries around it.
 *
 * @param around null for the outermost query
 */
record Scope(List<Node> range, @Nullable Scope around) {

    /** @param outer how many queries further out */
    @Nullable
    Node entry(int outer, int place) {
        Scope scope = this;
        for (int i = 0; i < outer && scope != null; i++) {
            scope = scope.around;
        }
        return scope == null || place < 1 || place > scope.range.size() ? null : scope.range.get(place - 1);
    }

    /** The scope of a query further out. */
    Scope outer(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels && scope.around != null; i++) {
            scope = scope.around;
        }
        return scope;
    }
}
