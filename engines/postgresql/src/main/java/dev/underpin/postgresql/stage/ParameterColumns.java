package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns the parameters of a statement are values of, told from the words around them: the name before an operator, or the place in
 * a list of columns. Only tables that the statement names count.
 */
final class ParameterColumns {

    private static final Set<String> OPERATORS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "like", "ilike");

    private final String sql;
    private final List<Token> tokens;
    private final List<Table> tables;
    private final Map<Integer, ColumnName> found = new HashMap<>();

    ParameterColumns(String sql, Catalog catalog) {
        this.sql = sql;
        this.tokens = Tokens.of(sql, Dialect.POSTGRESQL);
        Set<String> names = new java.util.HashSet<>();
        tokens.stream().filter(Token::isName).map(Token::name).forEach(names::add);
        this.tables = catalog.tables()
                .filter(table -> names.contains(table.name().name()))
                .toList();
    }

    List<ColumnName> all() {
        inserted();
        int highest = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int number = parameter(i);
            highest = Math.max(highest, number);
            if (number > 0 && !found.containsKey(number)) {
                compared(i).ifPresent(column -> found.put(number, column));
            }
        }
        var columns = new ArrayList<ColumnName>();
        for (int number = 1; number <= highest; number++) {
            ColumnName column = found.get(number);
            if (column == null) {
                throw new UsageException(
                        "It cannot be told which column $" + number + " is a value of: "
                                + sql.lines().findFirst().orElse(""),
                        "A parameter is understood behind a column and an operator, and in the VALUES of an INSERT with columns.",
                        "Put a value in its place.");
            }
            columns.add(column);
        }
        return columns;
    }

    private int parameter(int at) {
        Token token = tokens.get(at);
        return token.kind() == TokenKind.PARAMETER && token.text().matches("\\$\\d{1,4}")
                ? Integer.parseInt(token.text().substring(1))
                : 0;
    }

    /** The column that is compared with what stands here, or is set to it. */
    private Optional<ColumnName> compared(int at) {
        int operator = at - 1;
        while (operator > 0 && isOpening(tokens.get(operator))) {
            operator--;
        }
        boolean in = operator > 0 && tokens.get(operator).is("in");
        if (operator < 1
                || !in && !OPERATORS.contains(tokens.get(operator).text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Token before = tokens.get(operator - 1);
        Token named = before.is("not") && operator > 1 ? tokens.get(operator - 2) : before;
        return named.isName() ? column(named.name()) : Optional.empty();
    }

    private static boolean isOpening(Token token) {
        return token.is("(") || token.is("any") || token.kind() == TokenKind.PARAMETER || token.is(",");
    }

    private Optional<ColumnName> column(String name) {
        return tables.stream()
                .filter(table -> table.column(name).isPresent())
                .map(table -> new ColumnName(table.name(), name))
                .findFirst();
    }

    /** {@code INSERT INTO table (columns) VALUES (…)}: by their places. */
    private void inserted() {
        int into = indexOf("into", 0);
        int open = into < 0 ? -1 : indexOf("(", into);
        int close = open < 0 ? -1 : indexOf(")", open);
        if (close < 0 || close + 2 >= tokens.size() || !tokens.get(close + 1).is("values")) {
            return;
        }
        List<String> columns = tokens.subList(open + 1, close).stream()
                .filter(Token::isName)
                .map(Token::name)
                .toList();
        int place = 0;
        int depth = 0;
        for (int i = close + 2; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 1 && token.is("(")) {
                place = 0;
            } else if (depth == 1 && token.is(",")) {
                place++;
            }
            int number = parameter(i);
            if (number > 0 && depth == 1 && place < columns.size()) {
                column(columns.get(place)).ifPresent(column -> found.put(number, column));
            }
        }
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
