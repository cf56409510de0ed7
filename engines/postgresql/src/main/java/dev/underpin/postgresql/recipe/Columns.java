package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AlterColumnOptions;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropNotNull;
import dev.underpin.model.change.SetNotNull;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that come, go, or take NULL otherwise. */
final class Columns {

    private static final int STORAGE_DEFAULT = 16;

    private final Situation situation;
    private final Drafts drafts;
    private final Sizes sizes;
    private final NotNulls notNulls;

    Columns(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.sizes = new Sizes(situation);
        this.notNulls = new NotNulls(situation, drafts);
    }

    void add(AddColumn change) {
        ObjectName table = change.table();
        Column column = change.column();
        if (column.identity() != null) {
            new Identities(situation, drafts).addColumn(table, column);
        } else if (change.value() != null) {
            new FilledColumn(situation, drafts).addByExpression(table, column, change.value());
        } else if (rewrites(column)) {
            rewriting(table, column);
        } else if (Volatility.of(situation).isVolatile(column.defaultValue())) {
            new FilledColumn(situation, drafts).addByDefault(table, column);
        } else if (!column.nullable() && column.defaultValue() == null && column.generated() == null) {
            drafts.add(
                    Slot.OBJECTS,
                    position(table),
                    added(table, nullable(column)).step());
            drafts.must("give " + table + "." + column.name() + " a value in every INSERT");
            drafts.add(Slot.LATE_EXPECTATIONS, Expectation.noNull(table, column.name()));
            notNulls.set(table, column, Slot.LATE_RULES);
        } else {
            drafts.add(Slot.OBJECTS, position(table), added(table, column).step());
        }
    }

    private int position(ObjectName table) {
        return situation.position(Subject.table(table));
    }

    /** Whether the server writes the table anew: values it has to compute, or a domain whose rules it has to check. */
    private boolean rewrites(Column column) {
        Generated generated = column.generated();
        var type = column.type().userType();
        boolean checked = type != null
                && situation
                        .newObject(Subject.of(Subject.Kind.TYPE, type))
                        .filter(object -> object instanceof DomainType domain
                                && (!domain.nullable() || !domain.checks().isEmpty()))
                        .isPresent();
        return generated != null && generated.stored() || checked;
    }

    private void rewriting(ObjectName table, Column column) {
        String why = column.generated() != null
                ? "A stored generated column is computed for every row while nobody reads or writes " + table
                        + (situation.version() >= 18 ? "; a VIRTUAL one would be free." : ".")
                : "The domain's rules are checked for every row while nobody reads or writes " + table
                        + "; a column of the base type with a CHECK could be proven without.";
        drafts.add(
                Slot.OBJECTS,
                position(table),
                added(table, column)
                        .timeouts(Timeouts.LONG)
                        .estimate(sizes.rewrite(table))
                        .hazard(Hazard.Kind.DOWNTIME, why)
                        .hazard(Hazard.Kind.SPACE, "It takes the room of " + table + " and its indexes once more.")
                        .step());
    }

    Work added(ObjectName table, Column column) {
        Table its = situation.after(table);
        var statements = new ArrayList<String>();
        statements.add(Alter.table(table) + "ADD COLUMN " + ColumnText.of(its, column, false));
        statements.addAll(ColumnText.settings("TABLE " + Names.quote(table), column));
        return Work.called("Add " + table + "." + column.name())
                .run(statements)
                .undo(Alter.table(table) + "DROP COLUMN " + Names.quote(column.name()))
                .done(Condition.column(table, column.name()));
    }

    /** The same column, taking NULL. */
    static Column nullable(Column column) {
        return with(column, true, column.defaultValue());
    }

    static Column with(Column column, boolean nullable, @org.jspecify.annotations.Nullable String defaultValue) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                defaultValue,
                null,
                null,
                column.collation(),
                column.inherited(),
                column.options(),
                column.access(),
                column.comment());
    }

    void drop(DropColumn change) {
        ObjectName table = change.table();
        Column column = change.column();
        drafts.mustNot("read or write " + table + "." + column.name());
        relax(table, column);
        String hidden = situation.hides(change) ? hide(table, column) : column.name();
        drafts.add(
                Slot.PARTS_GONE,
                column.generated() == null ? 1 : 0,
                Work.called("Drop " + table + "." + hidden)
                        .run(Alter.table(table) + "DROP COLUMN " + Names.quote(hidden))
                        .cannotBeUndone("The values are gone; only a backup has them.")
                        .hazard(Hazard.Kind.LOSS, "Every value of " + table + "." + column.name() + " is gone.")
                        .done(Condition.both(
                                Condition.not(Condition.column(table, hidden)),
                                Condition.not(Condition.column(table, column.name()))))
                        .step());
    }

    /** The application of tomorrow does not name the column, and must be able to insert all the same. */
    private void relax(ObjectName table, Column column) {
        boolean key = inPrimaryKey(table, column.name());
        if (!column.nullable() && column.defaultValue() == null && column.identity() == null && !key) {
            drafts.add(Slot.RELAXED, relaxed(table, column.name()).step());
        }
    }

    private Work relaxed(ObjectName table, String column) {
        Work work = Work.called("Let " + table + "." + column + " take NULL")
                .run(Alter.column(table, column) + "DROP NOT NULL")
                .hazard(Hazard.Kind.ROWS, "The undo fails once the new application has written a NULL there.")
                .done(Condition.not(Condition.notNull(table, column)));
        notNulls.restore(work, table, column);
        return work;
    }

    private String hide(ObjectName table, Column column) {
        String hidden = Shadow.dropped(column.name());
        drafts.hides(
                "column " + table + "." + column.name(),
                sizes.room(new ColumnName(table, column.name())).stream().toList());
        drafts.add(
                Slot.HIDDEN,
                1,
                Work.called("Put " + table + "." + column.name() + " out of sight")
                        .run(Alter.rename(table, column.name(), hidden))
                        .undo(Alter.rename(table, hidden, column.name()))
                        .hazard(
                                Hazard.Kind.APPLICATION,
                                "Whatever still uses " + table + "." + column.name()
                                        + " fails from here on; the undo brings it back at once.")
                        .done(Condition.column(table, hidden))
                        .step());
        return hidden;
    }

    void setNotNull(SetNotNull change) {
        ObjectName table = change.table();
        drafts.mustNot("write NULL into " + table + "." + change.column().name());
        if (notNulls.isProven(table, change.column().name())) {
            drafts.add(
                    Slot.LATE_EXPECTATIONS,
                    Expectation.noNull(table, change.column().name()));
        }
        notNulls.set(table, change.column(), Slot.LATE_RULES);
    }

    /** What is in a primary key takes NULL when the key has gone. */
    void dropNotNull(DropNotNull change) {
        ObjectName table = change.table();
        String column = change.column().name();
        RunSql step = relaxed(table, column).step();
        if (inPrimaryKey(table, column)) {
            drafts.mustNot(
                    "write NULL into " + table + "." + column + " before the primary key is dropped, further down");
            drafts.add(Slot.KEYS_GONE, 1, step);
        } else {
            drafts.add(Slot.RELAXED, step);
        }
    }

    private boolean inPrimaryKey(ObjectName table, String column) {
        return situation
                .before(table)
                .primaryKey()
                .filter(key -> key.columns().contains(column))
                .isPresent();
    }

    void options(AlterColumnOptions change) {
        drafts.add(
                Slot.SETTINGS,
                Work.called("Store and count " + change.table() + "."
                                + change.after().name() + " otherwise")
                        .run(options("TABLE ONLY " + Names.quote(change.table()), change.before(), change.after()))
                        .undo(options("TABLE ONLY " + Names.quote(change.table()), change.after(), change.before()))
                        .step());
    }

    /** Before version 16 there is no word for it. */
    private String usualStorage(Column column) {
        if (situation.version() >= STORAGE_DEFAULT) {
            return "DEFAULT";
        }
        return switch (column.type().text().replaceFirst("\\(.*", "")) {
            case "numeric", "inet", "cidr" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    /** @param relation behind ALTER: its kind and name */
    List<String> options(String relation, Column from, Column to) {
        String alter = "ALTER " + relation + " ALTER COLUMN " + Names.quote(to.name());
        Map<String, String> changed = new HashMap<>(to.options());
        changed.entrySet().removeAll(from.options().entrySet());
        var statements = new ArrayList<String>();
        from.options().keySet().stream()
                .sorted()
                .filter(key -> !to.options().containsKey(key))
                .forEach(key -> statements.add(
                        switch (key) {
                            case "storage" -> alter + " SET STORAGE " + usualStorage(to);
                            case "compression" -> alter + " SET COMPRESSION default";
                            case "statistics" -> alter + " SET STATISTICS -1";
                            default -> alter + " RESET (" + key + ")";
                        }));
        var only = new Column(
                to.name(),
                to.type(),
                to.nullable(),
                null,
                null,
                null,
                null,
                to.inherited(),
                changed,
                to.access(),
                null);
        statements.addAll(ColumnText.settings(relation, only));
        return statements;
    }
}
