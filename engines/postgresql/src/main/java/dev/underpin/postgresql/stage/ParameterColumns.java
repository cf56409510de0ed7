package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
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
 * an INSERT. Only tables that the statement names count.
 */
final class ParameterColumns {

    private static final Set<String> OPERATORS =
            Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "like", "ilike", "between");

    private final String sql;
    private final List<Token> tokens;
    private final NamedTables tables;

    ParameterColumns(String sql, Catalog catalog) {
        this.sql = sql;
        this.tokens = Tokens.of(sql, Dialect.POSTGRESQL);
        this.tables = new NamedTables(tokens, catalog);
    }

    /** @throws UsageException where one cannot be told */
    List<Parameter> all() {
        Map<Integer, ColumnName> found = found();
        var columns = new ArrayList<Parameter>();
        for (int number = 1; number <= highest(); number++) {
            ColumnName column = found.get(number);
            if (column == null) {
                throw new UsageException(
                        "It cannot be told which column $" + number + " is a value of: "
                                + sql.lines().findFirst().orElse(""),
                        "A parameter is understood behind a column and an operator, and in the VALUES or the SELECT of an INSERT.",
                        "Put a value in its place.");
            }
            columns.add(new Parameter.Drawn(column));
        }
        return columns;
    }

    /** By the parameters' numbers, as far as it can be told. */
    Map<Integer, ColumnName> found() {
        var inserted = new InsertedColumns(tokens, tables);
        var found = new HashMap<>(inserted.bare());
        for (int i = 0; i < tokens.size(); i++) {
            int number = number(tokens.get(i));
            if (number > 0 && !found.containsKey(number)) {
                compared(i).ifPresent(column -> found.put(number, column));
            }
        }
        inserted.within().forEach(found::putIfAbsent);
        return found;
    }

    private int highest() {
        return tokens.stream().mapToInt(ParameterColumns::number).max().orElse(0);
    }

    /** Of a parameter; 0 where the token is none. */
    static int number(Token token) {
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
        if (operator > 1 && tokens.get(operator).is("and")) {
            operator -= 2;
            if (!tokens.get(operator).is("between")) {
                return Optional.empty();
            }
        }
        boolean in = operator > 0 && tokens.get(operator).is("in");
        if (operator < 1
                || !in && !OPERATORS.contains(tokens.get(operator).text().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int named = tokens.get(operator - 1).is("not") ? operator - 2 : operator - 1;
        return named < 0 ? Optional.empty() : tables.column(tokens, named);
    }

    private static boolean isOpening(Token token) {
        return token.is("(") || token.is("any") || token.kind() == TokenKind.PARAMETER || token.is(",");
    }
}
