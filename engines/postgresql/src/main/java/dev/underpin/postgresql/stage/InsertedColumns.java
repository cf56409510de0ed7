package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns the parameters of an INSERT are values of, told from their places in its VALUES or SELECT; where it names no columns, they
 * are those of its table in their order.
 */
final class InsertedColumns {

    private static final Set<String> QUERY = Set.of("select", "values", "with");
    private static final Set<String> BEHIND_SELECT = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "union",
            "except",
            "intersect",
            "order",
            "limit",
            "offset",
            "for",
            "on",
            "returning");

    private final List<Token> tokens;
    private final Map<Integer, ColumnName> bare = new HashMap<>();
    private final Map<Integer, ColumnName> within = new HashMap<>();

    InsertedColumns(List<Token> tokens, NamedTables tables) {
        this.tokens = tokens;
        int insert = indexOf("insert", 0);
        int into = indexOf("into", 0);
        if (insert < 0 || into < 0) {
            return;
        }
        int named = into + 1;
        while (is(named + 1, ".")) {
            named += 2;
        }
        Optional<Table> table = named < tokens.size() ? tables.called(tokens.get(named)) : Optional.empty();
        int behind = Math.max(insert, named) + 1;
        table.ifPresent(of -> read(of, is(behind, "as") ? behind + 2 : behind));
    }

    /** By the numbers of parameters that are values as they stand. */
    Map<Integer, ColumnName> bare() {
        return bare;
    }

    /** By the numbers of those within an expression: {@code CAST($1 AS uuid)}. */
    Map<Integer, ColumnName> within() {
        return within;
    }

    private void read(Table table, int at) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        int rows = at;
        if (is(at, "(") && QUERY.stream().noneMatch(word -> is(at + 1, word))) {
            int close = indexOf(")", at);
            columns = tokens.subList(at + 1, Math.max(close, at + 1)).stream()
                    .filter(Token::isName)
                    .map(Token::name)
                    .toList();
            rows = close + 1;
        }
        while (is(rows, "overriding") || is(rows, "system") || is(rows, "user") || is(rows, "value")) {
            rows++;
        }
        if (is(rows, "values")) {
            places(table, columns, rows + 1, 1);
        } else if (is(rows, "select")) {
            places(table, columns, rows + 1, 0);
        }
    }

    /** @param level how many parentheses are around a value that is bare */
    private void places(Table table, List<String> columns, int from, int level) {
        int place = 0;
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0 || depth == 0 && isBehind(token, level)) {
                return;
            }
            if (token.is(",") && depth <= level) {
                place = depth == level ? place + 1 : 0;
            }
            int number = ParameterColumns.number(token);
            if (number > 0 && place < columns.size()) {
                (depth == level ? bare : within).put(number, new ColumnName(table.name(), columns.get(place)));
            }
        }
    }

    private boolean isBehind(Token token, int level) {
        return level == 0 ? BEHIND_SELECT.stream().anyMatch(token::is) : !token.is(",") && !token.is(")");
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private int indexOf(String word, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }
}
