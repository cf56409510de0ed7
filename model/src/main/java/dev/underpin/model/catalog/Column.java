package dev.underpin.model.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view.
 *
 * @param nullable false where NULL is refused, by the column or by the primary key
 * @param defaultValue the default expression as the engine prints it
 * @param collation only where it differs from the type's own
 * @param inherited whether a parent table has it too
 * @param options what the engine keeps beside: {@code storage}, {@code compression}, {@code statistics}, {@code n_distinct}
 * @param access grants on this column alone
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String collation,
        boolean inherited,
        Map<String, String> options,
        Access access,
        @Nullable String comment) {

    public Column {
        options = Map.copyOf(options);
    }
}
