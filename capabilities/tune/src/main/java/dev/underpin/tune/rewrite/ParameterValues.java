package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.query.Expression;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Values for the parameters of a query, put in as literals of their types. */
final class ParameterValues {

    private static final Map<String, TypeFamily> FAMILIES = Map.ofEntries(
            Map.entry("smallint", TypeFamily.INTEGER),
            Map.entry("integer", TypeFamily.INTEGER),
            Map.entry("bigint", TypeFamily.INTEGER),
            Map.entry("numeric", TypeFamily.DECIMAL),
            Map.entry("real", TypeFamily.FLOAT),
            Map.entry("double precision", TypeFamily.FLOAT),
            Map.entry("boolean", TypeFamily.BOOLEAN),
            Map.entry("text", TypeFamily.TEXT),
            Map.entry("character varying", TypeFamily.VARCHAR),
            Map.entry("date", TypeFamily.DATE),
            Map.entry(ComparedDay.LOCAL, TypeFamily.TIMESTAMP),
            Map.entry(ComparedDay.ZONED, TypeFamily.TIMESTAMP_WITH_ZONE),
            Map.entry("interval", TypeFamily.INTERVAL),
            Map.entry("uuid", TypeFamily.UUID));

    private final ValuePool pool;
    private final Map<Integer, String> types = new TreeMap<>();

    ParameterValues(Site site, ValuePool pool) {
        this.pool = pool;
        site.trees().stream()
                .flatMap(tree -> tree.tree().expressions())
                .flatMap(Expression::all)
                .forEach(part -> {
                    if (part instanceof Expression.Parameter parameter) {
                        types.put(parameter.number(), parameter.type());
                    }
                });
    }

    /** By number, as literals; one in eight is NULL. */
    Map<Integer, String> drawn(Random random) {
        Map<Integer, String> drawn = new HashMap<>();
        types.forEach((number, type) -> {
            TypeFamily family = FAMILIES.get(type);
            List<String> values = family == null
                    ? List.of()
                    : pool.values(DataType.of(type, family)).stream()
                            .filter(value -> !value.endsWith("infinity"))
                            .toList();
            boolean none = values.isEmpty() || random.nextInt(8) == 0;
            drawn.put(
                    number,
                    none ? "CAST(NULL AS " + type + ")" : literal(values.get(random.nextInt(values.size())), type));
        });
        return drawn;
    }

    static String literal(String value, String type) {
        return "CAST('" + value.replace("'", "''") + "' AS " + type + ")";
    }

    String in(String query, Map<Integer, String> given) {
        if (given.isEmpty()) {
            return query;
        }
        var filled = new StringBuilder();
        int at = 0;
        for (Token token : Tokens.of(query, Dialect.POSTGRESQL)) {
            if (token.kind() == TokenKind.PARAMETER) {
                filled.append(query, at, token.offset());
                filled.append(given.getOrDefault(Integer.parseInt(token.text().substring(1)), "NULL"));
                at = token.offset() + token.text().length();
            }
        }
        return filled.append(query, at, query.length()).toString();
    }
}
