package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Timeouts;

/** The step that proves of old rows what new ones have to keep to already. It reads the table while others go on. */
final class Proofs {

    private final Sizes sizes;

    Proofs(Situation situation) {
        this.sizes = new Sizes(situation);
    }

    Work constraint(ObjectName table, String name) {
        return called("Prove that every row of " + table + " keeps to " + name, table, name);
    }

    Work called(String title, ObjectName table, String name) {
        return Work.called(title)
                .run(Alter.validate(table, name))
                .nothingToUndo("What is proven is not different for anybody.")
                .timeouts(Timeouts.LONG)
                .estimate(sizes.scan(table))
                .done(Condition.validated(table, name));
    }
}
