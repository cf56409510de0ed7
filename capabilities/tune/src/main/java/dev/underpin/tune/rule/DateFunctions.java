package dev.underpin.tune.rule;

import dev.underpin.model.query.Expression;
import java.util.Set;

/** Functions that take a moment apart or write it out. */
final class DateFunctions {

    static final Set<String> WRITTEN = Set.of("to_char");
    static final Set<String> PARTS = Set.of("extract", "date_part", "date_trunc");
    static final Set<String> MOVED = Set.of("timezone");

    private DateFunctions() {}

    static boolean isOne(Expression.Call call) {
        return is(call, WRITTEN) || is(call, PARTS) || is(call, MOVED);
    }

    static boolean is(Expression expression, Set<String> names) {
        Expression bare = expression;
        while (bare instanceof Expression.Cast cast) {
            bare = cast.value();
        }
        return bare instanceof Expression.Call call
                && call.name().schema().equals("pg_catalog")
                && names.contains(call.name().name());
    }
}
