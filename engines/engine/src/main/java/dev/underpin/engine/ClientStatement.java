package dev.underpin.engine;

import java.util.List;

/**
 * A statement that an application sends.
 *
 * @param sql with {@code $1}, {@code $2} … for values
 * @param parameters which values to take for them
 */
public record ClientStatement(String sql, List<? extends Parameter> parameters) {
    public ClientStatement {
        parameters = List.copyOf(parameters);
    }
}
