package dev.underpin.sqlite;

import java.util.List;

/**
 * A CREATE VIEW text, taken apart.
 *
 * @param columns the names it gives to its columns; empty where it leaves that to the query
 */
record ViewClauses(List<String> columns, String query) {

    static ViewClauses read(String definition) {
        TokenWalk walk = TokenWalk.over(definition);
        walk.accept("CREATE", "VIEW");
        walk.take();
        List<String> columns = walk.items().stream().map(TokenWalk::take).toList();
        walk.accept("AS");
        return new ViewClauses(columns, walk.rest());
    }
}
