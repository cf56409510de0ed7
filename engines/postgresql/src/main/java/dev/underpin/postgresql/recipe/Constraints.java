package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.change.AddConstraint;
import dev.underpin.model.change.DropConstraint;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ValidateConstraint;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.Set;

/**
 * Rules about rows. A new one is made for new rows first and proven for old ones then, without keeping anybody out. What the
 * application of today might not keep to waits for the deployment; what concerns only new columns need not.
 */
final class Constraints {

    private final Situation situation;
    private final Drafts drafts;
    private final Sizes sizes;
    private final Keys keys;

    Constraints(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.sizes = new Sizes(situation);
        this.keys = new Keys(situation, drafts);
    }

    void add(AddConstraint change) {
        add(change.table(), change.constraint(), String.valueOf(change.constraint().name()));
    }

    /** @param name to make it under, which may be another than its own */
    private void add(ObjectName table, Constraint constraint, String name) {
        boolean early = concernsNewColumnsOnly(table, constraint);
        switch (constraint) {
            case CheckConstraint check -> check(table, check, name, early);
            case ForeignKey key -> new References(situation, drafts).add(table, key, name, early);
            case PrimaryKey key -> keys.add(table, key, early);
            case UniqueConstraint key -> keys.add(table, key, early);
            case ExclusionConstraint exclusion -> exclusion(table, exclusion);
            case NotNullConstraint notNull -> notNull(table, notNull);
        }
    }

    /** New columns that are empty until somebody writes them break no rule by themselves. */
    private boolean concernsNewColumnsOnly(ObjectName table, Constraint constraint) {
        Set<String> fresh = situation.newColumns(table);
        List<String> columns = columns(situation.after(table), constraint);
        return !columns.isEmpty() && fresh.containsAll(columns)
                && columns.stream().allMatch(column -> situation
                        .after(table)
                        .column(column)
                        .filter(one -> one.defaultValue() == null)
                        .isPresent());
    }

    static List<String> columns(Table table, Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key -> key.columns();
            case UniqueConstraint key -> key.columns();
            case ForeignKey key -> key.columns();
            case NotNullConstraint notNull -> List.of(notNull.column());
            case CheckConstraint check -> named(table, check.expression());
            case ExclusionConstraint exclusion -> named(table, exclusion.definition());
        };
    }

    private static List<String> named(Table table, String expression) {
        Set<String> all = table.columns().stream()
                .map(dev.underpin.model.catalog.Column::name)
                .collect(java.util.stream.Collectors.toSet());
        return Mentions.of(expression, all).stream().sorted().toList();
    }

    private void check(ObjectName table, CheckConstraint check, String name, boolean early) {
        String text = "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(check);
        boolean lasting = !check.validated() || !check.enforced();
        Slot slot = early ? Slot.RULES : Slot.LATE_RULES;
        if (!early) {
            drafts.mustNot("write rows into " + table + " that break " + check.name() + ": " + check.expression());
        }
        if (!lasting) {
            drafts.add(early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS, Expectation.check(table, check));
        }
        drafts.add(
                slot,
                Work.called("Hold new rows of " + table + " to " + check.name())
                        .run(Alter.table(table) + text + (check.enforced() ? " NOT VALID" : ""))
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.constraint(table, name))
                        .step());
        if (!lasting) {
            drafts.add(slot, validation(table, name).step());
        }
    }

    private Work validation(ObjectName table, String name) {
        return Work.called("Prove that every row of " + table + " keeps to " + name)
                .run(Alter.validate(table, name))
                .nothingToUndo("What is proven is not different for anybody.")
                .timeouts(Timeouts.LONG)
                .estimate(sizes.scan(table))
                .done(Condition.validated(table, name));
    }

    private void exclusion(ObjectName table, ExclusionConstraint exclusion) {
        drafts.mustNot("write rows into " + table + " that break " + exclusion.name());
        drafts.add(
                Slot.LATE_KEYS,
                Work.called("Keep rows of " + table + " apart by " + exclusion.name())
                        .run(Alter.only(table) + "ADD CONSTRAINT " + Names.quote(String.valueOf(exclusion.name())) + " "
                                + ConstraintText.of(exclusion))
                        .undo(Alter.dropConstraint(table, String.valueOf(exclusion.name())))
                        .done(Condition.constraint(table, String.valueOf(exclusion.name())))
                        .timeouts(Timeouts.LONG)
                        .estimate(sizes.indexBuild(table))
                        .hazard(
                                Hazard.Kind.DOWNTIME,
                                "The server has no way to build an exclusion constraint beside others: nobody reads or writes "
                                        + table + " while its index is built.")
                        .step());
    }

    /** With a name of its own; the rule itself is a change of the column. */
    private void notNull(ObjectName table, NotNullConstraint constraint) {
        if (new NotNulls(situation, drafts).renamesOnly(table, constraint)) {
            String name = new NotNulls(situation, drafts).oldName(table, constraint.column());
            rename(table, name, String.valueOf(constraint.name()));
        }
    }

    private void rename(ObjectName table, String from, String to) {
        if (!from.equals(to)) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Call " + from + " of " + table + " " + to)
                            .run(Alter.renameConstraint(table, from, to))
                            .undo(Alter.renameConstraint(table, to, from))
                            .done(Condition.constraint(table, to))
                            .step());
        }
    }

    void drop(DropConstraint change) {
        ObjectName table = change.table();
        Constraint constraint = change.constraint();
        switch (constraint) {
            case PrimaryKey key -> keys.drop(table, key);
            case UniqueConstraint key -> keys.drop(table, key);
            case ExclusionConstraint exclusion -> relax(Slot.KEYS_GONE, table, exclusion);
            case ForeignKey key -> new References(situation, drafts).drop(table, key);
            case CheckConstraint check -> relax(Slot.RELAXED, table, check);
            case NotNullConstraint notNull -> {
                if (new NotNulls(situation, drafts).renamesOnly(table, notNull)) {
                    String name = new NotNulls(situation, drafts).constraintName(table, notNull.column());
                    if (!notNull.validated()) {
                        drafts.add(Slot.RULES, validation(table, String.valueOf(notNull.name())).step());
                    }
                    rename(table, String.valueOf(notNull.name()), name);
                }
            }
        }
    }

    private void relax(Slot slot, ObjectName table, Constraint constraint) {
        String name = String.valueOf(constraint.name());
        boolean late = constraint instanceof CheckConstraint check && check.validated() && check.enforced();
        String made = Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(constraint);
        boolean unenforced = constraint instanceof CheckConstraint check && !check.enforced();
        boolean unchecked = constraint instanceof CheckConstraint && !unenforced;
        drafts.add(
                slot,
                Work.called("Let go of " + name + " on " + table)
                        .run(Alter.dropConstraint(table, name))
                        .undo(made + (unchecked ? " NOT VALID" : ""))
                        .undo(late ? List.of(Alter.validate(table, name)) : List.of())
                        .done(Condition.not(Condition.constraint(table, name)))
                        .step());
    }

    void replace(ReplaceConstraint change) {
        ObjectName table = change.table();
        String name = String.valueOf(change.after().name());
        switch (change.after()) {
            case PrimaryKey key -> keys.replace(table, change.before(), key);
            case UniqueConstraint key -> keys.replace(table, change.before(), key);
            case ExclusionConstraint exclusion -> {
                relax(Slot.LATE_RULES, table, change.before());
                exclusion(table, exclusion);
            }
            case NotNullConstraint notNull -> {
                // of another column it is that column's rule, under a name that a rename left to it
                if (change.before() instanceof NotNullConstraint was && was.column().equals(notNull.column())) {
                    notNullAnew(table, was, notNull);
                }
            }
            case CheckConstraint check -> swap(table, change.before(), check, name);
            case ForeignKey key -> swap(table, change.before(), key, name);
        }
    }

    private void notNullAnew(ObjectName table, Constraint before, NotNullConstraint after) {
        drafts.add(
                Slot.SETTINGS,
                Work.called("Let " + after.name() + " of " + table + " be inherited otherwise")
                        .run(
                                Alter.dropConstraint(table, String.valueOf(before.name())),
                                Alter.table(table) + "ADD CONSTRAINT " + Names.quote(String.valueOf(after.name())) + " "
                                        + ConstraintText.of(after) + (after.validated() ? "" : " NOT VALID"))
                        .undo(
                                Alter.dropConstraint(table, String.valueOf(after.name())),
                                Alter.table(table) + "ADD CONSTRAINT " + Names.quote(String.valueOf(before.name())) + " "
                                        + ConstraintText.of(before))
                        .hazard(Hazard.Kind.DOWNTIME, "Every row of " + table + " is read while nobody writes.")
                        .step());
    }

    /** The new rule is made and proven beside the old one, and takes its name then. */
    private void swap(ObjectName table, Constraint before, Constraint after, String name) {
        String coming = Shadow.coming(name);
        add(table, after, coming);
        boolean was = before instanceof CheckConstraint check
                ? check.validated() && check.enforced()
                : before instanceof ForeignKey key && key.validated() && key.enforced();
        boolean enforced = before instanceof CheckConstraint check
                ? check.enforced()
                : before instanceof ForeignKey key && key.enforced();
        drafts.add(
                Slot.LATE_REFERENCES,
                2,
                Work.called("Let the new " + name + " of " + table + " take the place of the old")
                        .run(Alter.dropConstraint(table, name), Alter.renameConstraint(table, coming, name))
                        .undo(
                                Alter.renameConstraint(table, name, coming),
                                Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                        + ConstraintText.of(before) + (enforced ? " NOT VALID" : ""))
                        .undo(was ? List.of(Alter.validate(table, name)) : List.of())
                        .done(
                                after instanceof ForeignKey key
                                        ? Condition.foreignKey(table, key)
                                        : Condition.check(table, (CheckConstraint) after))
                        .step());
    }

    void validate(ValidateConstraint change) {
        Constraint constraint = change.constraint();
        ObjectName table = change.table();
        switch (constraint) {
            case CheckConstraint check -> drafts.add(Slot.EXPECTATIONS, Expectation.check(table, check));
            case ForeignKey key -> drafts.add(Slot.EXPECTATIONS, Expectation.references(table, key));
            case NotNullConstraint notNull ->
                drafts.add(Slot.EXPECTATIONS, Expectation.noNull(table, notNull.column()));
            case PrimaryKey key -> {}
            case UniqueConstraint key -> {}
            case ExclusionConstraint exclusion -> {}
        }
        drafts.add(Slot.RULES, validation(table, String.valueOf(constraint.name())).step());
    }
}
