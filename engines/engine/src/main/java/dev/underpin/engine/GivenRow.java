package dev.underpin.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that a query gave.
 *
 * @param values by the query's columns, as the engine writes them; null where they are NULL
 */
public record GivenRow(List<@Nullable String> values) {
    public GivenRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
