package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.Subject;
import dev.underpin.postgresql.Names;
import java.util.List;

/** Enums. A label more is a note in the catalog; one less, or another order, is another type, see {@link ReplacedType}. */
final class Enums {

    private final Situation situation;
    private final Drafts drafts;

    Enums(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** Whether labels only come. */
    static boolean grows(EnumType before, EnumType after) {
        return after.labels().stream()
                .filter(before.labels()::contains)
                .toList()
                .equals(before.labels());
    }

    void alter(EnumType before, EnumType after) {
        List<String> labels = after.labels();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!before.labels().contains(label)) {
                String place = i > 0
                        ? " AFTER " + Names.literal(labels.get(i - 1))
                        : " BEFORE " + Names.literal(before.labels().getFirst());
                drafts.add(
                        Slot.OBJECTS,
                        situation.position(Subject.of(after)),
                        Work.called("Add " + label + " to " + after.name())
                                .run("ALTER TYPE " + Names.quote(after.name()) + " ADD VALUE " + Names.literal(label)
                                        + place)
                                .cannotBeUndone("A label cannot be taken away; unused, it does no harm.")
                                .done(Condition.label(after.name(), label))
                                .step());
            }
        }
    }
}
