package dev.underpin.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CREATE INDEX text says and the pragmas do not tell.
 *
 * @param expressions of every key, plain columns too, without collation and direction
 */
record IndexClauses(List<String> expressions, @Nullable String predicate) {

    static final IndexClauses NONE = new IndexClauses(List.of(), null);

    static IndexClauses read(String definition) {
        TokenWalk walk = TokenWalk.over(definition);
        walk.seek("(");
        var expressions = new ArrayList<String>();
        walk.items().forEach(item -> expressions.add(expression(item)));
        return new IndexClauses(expressions, walk.accept("WHERE") ? walk.rest() : null);
    }

    private static String expression(TokenWalk item) {
        boolean directed = item.endsWith("ASC", 1) || item.endsWith("DESC", 1);
        TokenWalk key = item.withoutLast(directed ? 1 : 0);
        return key.endsWith("COLLATE", 2) ? key.withoutLast(2).rest() : key.rest();
    }

    String expression(int key) {
        return key < expressions.size() ? expressions.get(key) : "";
    }
}
