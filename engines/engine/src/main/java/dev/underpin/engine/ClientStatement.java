package dev.underpin.engine;

import dev.underpin.model.catalog.ColumnName;
import java.util.List;

/**
 * A statement that an application sends.
 *
 * @param sql with {@code $1}, {@code $2} … for values
 * @param parameters whose values to take for them; those of one table are taken from one row
 */
public record ClientStatement(String sql, List<ColumnName> parameters) {
    public ClientStatement {
        parameters = List.copyOf(parameters);
    }
}
