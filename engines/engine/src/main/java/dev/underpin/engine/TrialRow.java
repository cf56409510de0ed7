package dev.underpin.engine;

import dev.underpin.model.catalog.ObjectName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row to be put into a table.
 *
 * @param values by column, as the engine reads them; those that are not named get their default
 */
public record TrialRow(ObjectName table, Map<String, @Nullable String> values) {
    public TrialRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
