package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Routine;
import dev.underpin.postgresql.LockTable;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an expression may give another value for each row: then a new column's value cannot be kept once for all. */
record Volatility(Set<String> functions) {

    static Volatility of(Situation situation) {
        Set<String> functions = new HashSet<>(LockTable.volatileFunctions());
        situation
                .changes()
                .to()
                .objects(Routine.class)
                .filter(routine -> !routine.definition().matches("(?s).*\\b(IMMUTABLE|STABLE)\\b.*"))
                .forEach(routine -> functions.add(routine.name().name()));
        return new Volatility(functions);
    }

    boolean isVolatile(@Nullable String expression) {
        if (expression == null) {
            return false;
        }
        List<Token> tokens = Tokens.of(expression, Dialect.POSTGRESQL);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && tokens.get(i + 1).is("(")
                    && functions.contains(tokens.get(i).name())) {
                return true;
            }
        }
        return false;
    }
}
