package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules about rows. A new one is made for new rows first and proven for old ones then, without keeping anybody out. What the
 * application of today might not keep to waits for the deployment; what concerns only new columns need not.
 */
final class Constraints {

    private final Situation situation;
    private final Drafts drafts;
    private final Sizes sizes;
    private final Keys keys;
    private final Checks checks;
    private final References references;
    private final Proofs proofs;
    private final NotNullNames notNullNames;

    Constraints(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.sizes = new Sizes(situation);
        this.keys = new Keys(situation, drafts);
        this.checks = new Checks(situation, drafts);
        this.references = new References(situation, drafts);
        this.proofs = new Proofs(situation);
        this.notNullNames = new NotNullNames(situation, drafts);
    }

    void add(AddConstraint change) {
        ObjectName table = change.table();
        Constraint constraint = change.constraint();
        boolean early = concernsNewColumnsOnly(table, constraint);
        switch (constraint) {
            case CheckConstraint check -> checks.add(table, check, name(check), early);
            case ForeignKey key -> references.add(table, key, name(key), early);
            case PrimaryKey key -> keys.add(table, key, early);
            case UniqueConstraint key -> keys.add(table, key, early);
            case ExclusionConstraint exclusion -> exclusion(table, exclusion);
            case NotNullConstraint notNull -> notNullNames.add(table, notNull);
        }
    }

    /** New columns that are empty until somebody writes them break no rule by themselves. */
    private boolean concernsNewColumnsOnly(ObjectName table, Constraint constraint) {
        Set<String> fresh = situation.newColumns(table);
        List<String> columns = columns(situation.after(table), constraint);
        return !columns.isEmpty()
                && fresh.containsAll(columns)
                && columns.stream()
                        .allMatch(column -> situation
                                .after(table)
                                .column(column)
                                .filter(one -> one.defaultValue() == null || isKey(constraint) && differs(one))
                                .isPresent());
    }

    /** Whether each row gets another value by itself. */
    private boolean differs(Column column) {
        return Volatility.of(situation).isVolatile(column.defaultValue());
    }

    static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
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
        Set<String> all = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        return Mentions.of(expression, all).stream().sorted().toList();
    }

    private void exclusion(ObjectName table, ExclusionConstraint exclusion) {
        drafts.mustNot("write rows into " + table + " that break " + exclusion.name());
        drafts.add(
                Slot.LATE_KEYS,
                exclusively("Keep rows of " + table + " apart by " + exclusion.name(), table)
                        .run(made(table, exclusion))
                        .undo(Alter.dropConstraint(table, name(exclusion)))
                        .done(Condition.constraint(table, name(exclusion)))
                        .step());
    }

    private void replace(ObjectName table, Constraint before, ExclusionConstraint after) {
        List<String> said = Belongings.before(situation).constraint(table, name(after));
        drafts.mustNot("write rows into " + table + " that break " + after.name());
        drafts.add(
                Slot.LATE_KEYS,
                exclusively("Keep rows of " + table + " apart by " + after.name() + " as it is to be", table)
                        .run(Alter.dropConstraint(table, name(before)), made(table, after))
                        .run(said)
                        .undo(Stream.concat(
                                        Stream.of(Alter.dropConstraint(table, name(after)), made(table, before)),
                                        said.stream())
                                .toList())
                        .done(Condition.key(table, after, ConstraintText.of(after)))
                        .step());
    }

    private Work exclusively(String title, ObjectName table) {
        return Work.called(title)
                .timeouts(Timeouts.LONG)
                .estimate(sizes.indexBuild(table))
                .hazard(
                        Hazard.Kind.DOWNTIME,
                        "The server has no way to build an exclusion constraint beside others: nobody reads or writes "
                                + table + " while its index is built.");
    }

    void drop(DropConstraint change) {
        ObjectName table = change.table();
        Constraint constraint = change.constraint();
        switch (constraint) {
            case PrimaryKey key -> keys.drop(table, key);
            case UniqueConstraint key -> keys.drop(table, key);
            case ExclusionConstraint exclusion -> letGo(table, exclusion);
            case ForeignKey key -> references.drop(table, key);
            case CheckConstraint check -> checks.drop(table, check);
            case NotNullConstraint notNull -> notNullNames.drop(table, notNull);
        }
    }

    private void letGo(ObjectName table, ExclusionConstraint exclusion) {
        String name = name(exclusion);
        drafts.add(
                Slot.KEYS_GONE,
                Work.called("Drop exclusion " + name + " of " + table)
                        .run(Alter.dropConstraint(table, name))
                        .undo(Mentions.renamed(made(table, exclusion), situation.kept(table)))
                        .undo(Belongings.underWay(situation).constraint(table, name))
                        .done(Condition.not(Condition.constraint(table, name)))
                        .step());
    }

    void replace(ReplaceConstraint change) {
        ObjectName table = change.table();
        switch (change.after()) {
            case PrimaryKey key -> new ReplacedKey(situation, drafts, table, change.before(), key).plan();
            case UniqueConstraint key -> new ReplacedKey(situation, drafts, table, change.before(), key).plan();
            case ExclusionConstraint exclusion -> replace(table, change.before(), exclusion);
            case NotNullConstraint notNull -> {
                // of another column it is that column's rule, under a name that a rename left to it
                if (change.before() instanceof NotNullConstraint was
                        && was.column().equals(notNull.column())) {
                    notNullNames.replace(table, was, notNull);
                }
            }
            case CheckConstraint check -> checks.replace(table, (CheckConstraint) change.before(), check);
            case ForeignKey key -> references.replace(table, (ForeignKey) change.before(), key);
        }
    }

    static String made(ObjectName table, Constraint constraint) {
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name(constraint)) + " "
                + ConstraintText.of(constraint);
    }

    private static String name(Constraint constraint) {
        return String.valueOf(constraint.name());
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
        drafts.add(Slot.RULES, proofs.constraint(table, name(constraint)).step());
    }
}
