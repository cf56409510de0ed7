package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Timeouts;
import java.util.List;
import java.util.Map;

/**
 * A foreign key that has a swapped column at one end or at both: it is made and proven a second time over the columns beside, and
 * the first one goes in the switch.
 *
 * @param own from the child's swapped columns to those beside; empty where it has none
 * @param other the same of the parent
 * @param parent what the parent is called until the switch
 */
record SwappedReference(
        ObjectName child, ForeignKey key, Map<String, String> own, Map<String, String> other, ObjectName parent) {

    SwappedReference(ObjectName child, ForeignKey key, Map<String, String> own, Map<String, String> other) {
        this(child, key, own, other, key.referenced());
    }

    /** To a table that is made anew beside itself. */
    static SwappedReference to(ObjectName child, ForeignKey key, ObjectName parent) {
        return new SwappedReference(child, key, Map.of(), Map.of(), parent);
    }

    private String name() {
        return String.valueOf(key.name());
    }

    private String coming() {
        return Shadow.coming(name());
    }

    private ForeignKey beside() {
        return new ForeignKey(
                coming(),
                renamed(key.columns(), own),
                parent,
                renamed(key.referencedColumns(), other),
                key.onDelete(),
                key.onUpdate(),
                renamed(key.onDeleteColumns(), own),
                key.matchFull(),
                key.period(),
                key.deferral(),
                key.validated(),
                key.enforced(),
                null);
    }

    private static List<String> renamed(List<String> columns, Map<String, String> names) {
        return columns.stream()
                .map(column -> names.getOrDefault(column, column))
                .toList();
    }

    void prepare(Situation situation, Drafts drafts) {
        drafts.add(
                Slot.REFERENCES,
                Work.called("Let the new columns of " + child + " refer to " + key.referenced())
                        .run(References.added(child, beside(), coming()) + (key.enforced() ? " NOT VALID" : ""))
                        .undo(Alter.dropConstraint(child, coming()))
                        .done(Condition.constraint(child, coming()))
                        .step());
        if (key.validated() && key.enforced()) {
            drafts.add(
                    Slot.REFERENCES,
                    Work.called("Prove that every row of " + child + " finds its row of " + key.referenced())
                            .run(Alter.validate(child, coming()))
                            .nothingToUndo("What is proven is not different for anybody.")
                            .timeouts(Timeouts.LONG)
                            .estimate(new Sizes(situation).scan(child))
                            .done(Condition.validated(child, coming()))
                            .step());
        }
    }

    void dropOld(Way way, Belongings belongings) {
        String add = References.added(child, key, name()) + (key.enforced() ? " NOT VALID" : "");
        way.then(List.of(), belongings.constraint(child, name()));
        if (key.validated() && key.enforced()) {
            way.thenProven(Alter.dropConstraint(child, name()), add, Alter.validate(child, name()));
        } else {
            way.then(Alter.dropConstraint(child, name()), add);
        }
    }

    /** The key that it refers to loses its index on the way back, so it is made again behind that. */
    void takeName(Way way, Belongings belongings) {
        String rename = Alter.renameConstraint(child, coming(), name());
        if (other.isEmpty()) {
            way.then(rename, Alter.renameConstraint(child, name(), coming()));
        } else {
            way.then(rename, Alter.dropConstraint(child, name()));
            way.behindUndo(References.added(child, beside(), coming()) + (key.enforced() ? " NOT VALID" : ""));
            if (key.validated() && key.enforced()) {
                way.behindUndo(Alter.validate(child, coming()));
            }
        }
        way.then(belongings.constraint(child, name()), belongings.constraintUnsaid(child, name()));
    }
}
