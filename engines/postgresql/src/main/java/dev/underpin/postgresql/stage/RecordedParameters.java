package dev.underpin.postgresql.stage;

import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import dev.underpin.sql.Verb;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values for the parameters of a recorded statement: of the column beside, of a new row's key, small numbers for LIMIT and OFFSET, and
 * otherwise some that the type allows.
 */
final class RecordedParameters {

    private static final Set<String> TEXTS =
            Set.of("text", "character varying", "character", "\"char\"", "name", "citext", "unknown");

    private final String sql;
    private final List<Token> tokens;
    private final List<ParameterTypes.Type> types;
    private final Catalog catalog;
    private final NewKeys newKeys;
    private final Map<Integer, ColumnName> columns;
    private final boolean adds;

    RecordedParameters(String sql, List<ParameterTypes.Type> types, Catalog catalog, NewKeys newKeys) {
        this.sql = sql;
        this.tokens = Tokens.of(sql, Dialect.POSTGRESQL);
        this.types = types;
        this.catalog = catalog;
        this.newKeys = newKeys;
        this.columns = new ParameterColumns(sql, catalog).found();
        this.adds = StatementKind.of(sql, Dialect.POSTGRESQL).verb() == Verb.INSERT
                && tokens.stream().noneMatch(token -> token.is("conflict"));
    }

    List<Parameter> all() throws SQLException {
        var all = new ArrayList<Parameter>();
        for (int number = 1; number <= types.size(); number++) {
            all.add(of(number));
        }
        return all;
    }

    /** A list that is one parameter, {@code ANY ($1)}, holds one value. */
    String sql() {
        var text = new StringBuilder();
        int written = 0;
        for (Token token : tokens) {
            int number = ParameterColumns.number(token);
            if (number > 0 && isListOfDrawn(number)) {
                text.append(sql, written, token.offset())
                        .append("ARRAY[")
                        .append(token.text())
                        .append("]::")
                        .append(types.get(number - 1).name());
                written = token.offset() + token.text().length();
            }
        }
        return text.append(sql, written, sql.length()).toString();
    }

    private boolean isListOfDrawn(int number) {
        ParameterTypes.Type type = types.get(number - 1);
        ColumnName column = columns.get(number);
        return type.array() && column != null && fits(column, type.itemName());
    }

    private Parameter of(int number) throws SQLException {
        ParameterTypes.Type type = types.get(number - 1);
        String before = before(number);
        if (Set.of("limit", "first", "next").contains(before)) {
            return Parameter.AnyOf.of("1", "10", "20", "50");
        }
        if (before.equals("offset")) {
            return Parameter.AnyOf.of("0", "0", "0", "20", "100");
        }
        ColumnName column = columns.get(number);
        if (column == null || !fits(column, type.name()) && !isListOfDrawn(number)) {
            return TypeValues.of(type);
        }
        return adds ? newKeys.of(column).orElse(new Parameter.Drawn(column)) : new Parameter.Drawn(column);
    }

    /** Whether the column's values are such as the server awaits. */
    private boolean fits(ColumnName name, String wanted) {
        return catalog.table(name.table())
                .flatMap(table -> table.column(name.column()))
                .map(Column::type)
                .filter(type -> fits(type, wanted))
                .isPresent();
    }

    private static boolean fits(DataType type, String wanted) {
        String bare = type.text().replaceAll("\\(\\d+(,\\s*\\d+)?\\)", "");
        if (bare.equals(wanted) || TEXTS.contains(wanted) || type.family() == TypeFamily.DOMAIN) {
            return true;
        }
        return switch (type.family()) {
            case INTEGER ->
                Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision")
                        .contains(wanted);
            case DECIMAL, FLOAT -> Set.of("numeric", "real", "double precision").contains(wanted);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                Set.of("date", "timestamp without time zone", "timestamp with time zone")
                        .contains(wanted);
            case ENUM -> bare.endsWith(wanted) || wanted.endsWith(bare);
            default -> false;
        };
    }

    /** The word before the parameter, parentheses apart. */
    private String before(int number) {
        for (int i = 1; i < tokens.size(); i++) {
            if (ParameterColumns.number(tokens.get(i)) == number) {
                int at = i - 1;
                while (at > 0 && tokens.get(at).is("(")) {
                    at--;
                }
                return tokens.get(at).kind() == TokenKind.WORD ? tokens.get(at).name() : "";
            }
        }
        return "";
    }
}
