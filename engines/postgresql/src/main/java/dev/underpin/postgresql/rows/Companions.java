package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that a check compares with each other, as the beginning and the end of something. They rise and fall together, row by row:
 * then the later one is later in every row.
 */
final class Companions {

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

    private final Map<String, String> leaders = new HashMap<>();

    Companions(Table table) {
        table.constraints(CheckConstraint.class)
                .filter(check -> compares(check.expression()))
                .map(check -> Mentions.of(table, check.expression()))
                .filter(columns -> columns.size() > 1)
                .forEach(this::join);
    }

    private static boolean compares(String expression) {
        return Tokens.of(expression, Dialect.POSTGRESQL).stream()
                .map(Token::text)
                .anyMatch(COMPARISONS::contains);
    }

    private void join(List<String> columns) {
        String leader = leader(columns.getFirst());
        columns.forEach(column -> leaders.put(leader(column), leader));
    }

    boolean isInCompany(String column) {
        return leaders.containsKey(column);
    }

    /** The column that decides about the order of another; itself where it is in no company. */
    String leader(String column) {
        String leader = leaders.getOrDefault(column, column);
        return leader.equals(column) ? column : leader(leader);
    }
}
