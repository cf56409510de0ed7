package dev.underpin.plan;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.change.AddConstraint;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.DropConstraint;
import dev.underpin.model.change.RenameConstraint;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ValidateConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different about the rules that a table keeps. What a child has from its parent is the parent's change. */
final class ConstraintDiff {

    private final Table before;
    private final Table after;
    private final Set<String> retyped;
    private final List<Change> changes;

    ConstraintDiff(Table before, Table after, Set<String> retyped, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.retyped = retyped;
        this.changes = changes;
    }

    void compare() {
        Map<Constraint, Constraint> renamed = renamed();
        renamed.forEach((was, is) -> changes.add(new RenameConstraint(after.name(), was, is)));
        TableDiff.each(
                before.constraints(),
                after.constraints(),
                constraint -> constraint.getClass().getSimpleName() + " " + constraint.name(),
                ConstraintDiff::bare,
                (was, is) -> {
                    if (was != null && renamed.containsKey(was) || is != null && renamed.containsValue(is)) {
                        return;
                    }
                    if (was == null && is != null) {
                        added(is);
                    } else if (is == null && was != null) {
                        dropped(was);
                    } else if (was != null && is != null) {
                        replaced(was, is);
                    }
                });
    }

    /** Rules of today that the target has under another name and otherwise alike; by the order of the names. */
    private Map<Constraint, Constraint> renamed() {
        Set<String> before = names(this.before);
        Set<String> after = names(this.after);
        Map<Constraint, Constraint> renamed = new LinkedHashMap<>();
        for (Constraint was : this.before.constraints()) {
            if (after.contains(String.valueOf(was.name())) || inherited(was)) {
                continue;
            }
            this.after.constraints().stream()
                    .filter(is -> !before.contains(String.valueOf(is.name())) && !renamed.containsValue(is))
                    .filter(is ->
                            is.getClass().equals(was.getClass()) && nameless(is).equals(nameless(was)))
                    .findFirst()
                    .ifPresent(is -> renamed.put(was, is));
        }
        return renamed;
    }

    private static Set<String> names(Table table) {
        return table.constraints().stream()
                .map(Constraint::name)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** What it says, whatever it is called; NOT NULL has rules of its own for that. */
    private static Object nameless(Constraint constraint) {
        return switch (bare(constraint)) {
            case PrimaryKey key -> List.of(key.columns(), key.include(), key.withoutOverlaps(), key.deferral());
            case UniqueConstraint key ->
                List.of(key.columns(), key.include(), key.nullsDistinct(), key.withoutOverlaps(), key.deferral());
            case ForeignKey key ->
                new ForeignKey(
                        "",
                        key.columns(),
                        key.referenced(),
                        key.referencedColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.onDeleteColumns(),
                        key.matchFull(),
                        key.period(),
                        key.deferral(),
                        key.validated(),
                        key.enforced(),
                        null);
            case CheckConstraint check ->
                List.of(check.expression(), check.inheritable(), check.validated(), check.enforced());
            case ExclusionConstraint exclusion -> List.of(exclusion.definition(), exclusion.deferral());
            case NotNullConstraint notNull -> notNull;
        };
    }

    private void added(Constraint constraint) {
        if (!inherited(constraint)) {
            changes.add(new AddConstraint(after.name(), constraint));
        }
    }

    private void dropped(Constraint constraint) {
        if (!inherited(constraint)) {
            changes.add(new DropConstraint(after.name(), constraint));
        }
    }

    private void replaced(Constraint was, Constraint is) {
        if (inherited(was) && inherited(is)) {
            return;
        }
        if (local(bare(was)).equals(local(bare(is)))) {
            return;
        }
        if (bare(validated(was)).equals(bare(is))) {
            changes.add(new ValidateConstraint(after.name(), is));
        } else if (!sameButForCasts(was, is)) {
            changes.add(new ReplaceConstraint(after.name(), was, is));
        }
    }

    /** Whether a table has it of its parents as well follows from what its parents are. */
    private static Constraint local(Constraint constraint) {
        return constraint instanceof CheckConstraint check
                ? new CheckConstraint(
                        check.name(),
                        check.expression(),
                        false,
                        check.inheritable(),
                        check.validated(),
                        check.enforced(),
                        null)
                : constraint;
    }

    private static boolean inherited(Constraint constraint) {
        return constraint instanceof CheckConstraint check && check.inherited();
    }

    private boolean sameButForCasts(Constraint was, Constraint is) {
        return !retyped.isEmpty()
                && was instanceof CheckConstraint one
                && is instanceof CheckConstraint other
                && CastFree.same(one.expression(), other.expression())
                && bare(new CheckConstraint(
                                one.name(),
                                other.expression(),
                                one.inherited(),
                                one.inheritable(),
                                one.validated(),
                                one.enforced(),
                                null))
                        .equals(bare(other));
    }

    /** The same, as if old rows had been checked. */
    private static Constraint validated(Constraint constraint) {
        return switch (constraint) {
            case CheckConstraint check ->
                new CheckConstraint(
                        check.name(),
                        check.expression(),
                        check.inherited(),
                        check.inheritable(),
                        true,
                        check.enforced(),
                        null);
            case ForeignKey key -> foreignKey(key, true);
            case NotNullConstraint notNull ->
                new NotNullConstraint(notNull.name(), notNull.column(), notNull.inheritable(), true, null);
            case PrimaryKey key -> key;
            case UniqueConstraint key -> key;
            case ExclusionConstraint exclusion -> exclusion;
        };
    }

    private static ForeignKey foreignKey(ForeignKey key, boolean validated) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referenced(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.onDeleteColumns(),
                key.matchFull(),
                key.period(),
                key.deferral(),
                validated,
                key.enforced(),
                null);
    }

    /** Without what is said about it. */
    static Constraint bare(Constraint constraint) {
        return switch (constraint) {
            case CheckConstraint check -> SameDefinition.bare(check);
            case ForeignKey key -> foreignKey(key, key.validated());
            case NotNullConstraint notNull ->
                new NotNullConstraint(
                        notNull.name(), notNull.column(), notNull.inheritable(), notNull.validated(), null);
            case PrimaryKey key ->
                new PrimaryKey(key.name(), key.columns(), key.include(), key.withoutOverlaps(), key.deferral(), null);
            case UniqueConstraint key ->
                new UniqueConstraint(
                        key.name(),
                        key.columns(),
                        key.include(),
                        key.nullsDistinct(),
                        key.withoutOverlaps(),
                        key.deferral(),
                        null);
            case ExclusionConstraint exclusion ->
                new ExclusionConstraint(exclusion.name(), exclusion.definition(), exclusion.deferral(), null);
        };
    }
}
