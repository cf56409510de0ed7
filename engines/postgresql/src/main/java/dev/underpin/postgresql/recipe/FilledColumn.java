package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;

/** New columns whose rows of today need a value each. Given at once, the table would be written anew while everybody waits. */
final class FilledColumn {

    private final Situation situation;
    private final Drafts drafts;
    private final NotNulls notNulls;

    FilledColumn(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.notNulls = new NotNulls(situation, drafts);
    }

    /** A default that differs from row to row: new rows get it from the start, those of today a few at a time. */
    void addByDefault(ObjectName table, Column column) {
        String name = Names.quote(column.name());
        Column bare = Columns.with(column, true, null);
        var statements = new ArrayList<String>();
        statements.add(added(table, bare));
        statements.addAll(ColumnText.settings("TABLE " + Names.quote(table), column));
        statements.add(Alter.column(table, column.name()) + "SET DEFAULT " + column.defaultValue());
        drafts.add(
                Slot.OBJECTS,
                situation.position(Subject.table(table)),
                Work.called("Add " + table + "." + column.name() + ", empty, with its default for new rows")
                        .run(statements)
                        .undo(Alter.table(table) + "DROP COLUMN " + name)
                        .done(Condition.column(table, column.name()))
                        .step());
        new BackfillDraft(situation, drafts)
                .add(
                        table,
                        column,
                        "Fill " + table + "." + column.name(),
                        String.valueOf(column.defaultValue()),
                        name + " IS NULL");
        if (!column.nullable()) {
            notNulls.set(table, column, Slot.RULES);
        }
    }

    /** A value that the user gave as an expression over the row; a trigger gives it to rows of the application of today. */
    void addByExpression(ObjectName table, Column column, String expression) {
        String name = Names.quote(column.name());
        var bridge = bridge(table, column, expression);
        var statements = new ArrayList<String>();
        statements.add(added(table, Columns.with(column, true, column.defaultValue())));
        statements.addAll(ColumnText.settings("TABLE " + Names.quote(table), column));
        statements.addAll(bridge.create());
        var undo = new ArrayList<>(bridge.drop());
        undo.add(Alter.table(table) + "DROP COLUMN " + name);
        drafts.add(
                Slot.OBJECTS,
                situation.position(Subject.table(table)),
                Work.called("Add " + table + "." + column.name() + ", and fill it where rows come without")
                        .run(statements)
                        .undo(undo)
                        .done(bridge.exists())
                        .step());
        new BackfillDraft(situation, drafts)
                .add(
                        table,
                        column,
                        "Fill " + table + "." + column.name(),
                        expression,
                        name + " IS NULL AND (" + expression + ") IS NOT NULL");
        if (!column.nullable()) {
            drafts.add(Slot.EXPECTATIONS, Expectation.noNull(table, column.name()));
            notNulls.set(table, column, Slot.RULES);
        }
        drafts.must("give " + table + "." + column.name() + " a value in every INSERT");
        drafts.add(
                Slot.BRIDGES_GONE,
                Work.called("Stop filling " + table + "." + column.name() + " by trigger")
                        .run(bridge.drop())
                        .undo(bridge.create())
                        .done(Condition.both(Condition.column(table, column.name()), Condition.not(bridge.exists())))
                        .step());
    }

    private static Bridge bridge(ObjectName table, Column column, String expression) {
        String name = Names.quote(column.name());
        var unfilled = new Bridge(table, column.name(), "");
        return new Bridge(
                table,
                column.name(),
                "IF NEW." + name + " IS NULL THEN\n    NEW." + name + " := " + unfilled.overRow(expression)
                        + ";\nEND IF;");
    }

    private String added(ObjectName table, Column column) {
        return Alter.table(table) + "ADD COLUMN " + ColumnText.of(situation.after(table), column, false);
    }
}
