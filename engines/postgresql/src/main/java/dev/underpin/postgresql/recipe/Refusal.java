package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.UsageException;
import java.util.Set;

/** Changes that nobody should make this way, told with what to do instead. */
final class Refusal {

    private Refusal() {}

    static UsageException calledByRows(Table table, String expression, Set<String> routines) {
        String names = String.join(", ", routines);
        return new UsageException(
                "No plan is made for " + names + ": its arguments or its result change",
                "Rows of " + table.name() + " rest on it by a check, an index or a computed column: " + expression,
                "Make the new routine under a name of its own, move what uses it over, and drop the old one then.");
    }

    static UsageException nameTaken(SchemaObject before, SchemaObject after) {
        return new UsageException(
                "No plan is made for " + after.name() + ": " + ObjectWords.of(before) + " becomes "
                        + ObjectWords.of(after),
                "Both cannot be there under one name, so the two applications cannot run beside each other.",
                "Give the new " + ObjectWords.kind(after) + " a name of its own.");
    }
}
