package dev.underpin.postgresql.recipe;

import dev.underpin.model.change.Repartition;
import dev.underpin.model.fault.UsageException;

/** Changes that nobody should make this way, told with what to do instead. */
final class Refusal {

    private Refusal() {}

    static UsageException repartition(Repartition change) {
        return new UsageException(
                "No plan is made for " + change.after().name() + ": " + change.words(),
                "A table cannot be cut otherwise in place.",
                "Make the new table under a name of its own, move the rows, and rename then.");
    }
}
