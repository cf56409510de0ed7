package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.change.TransferColumns;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns that take over the values of others: renamed, split, merged. Both are kept equal by a trigger while both applications
 * run, whichever of them writes.
 */
final class Transfers {

    private final Situation situation;
    private final Drafts drafts;
    private final NotNulls notNulls;

    Transfers(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.notNulls = new NotNulls(situation, drafts);
    }

    void move(TransferColumns change) {
        ObjectName table = change.table();
        Bridge bridge = bridge(change);
        expand(change, bridge);
        fill(change);
        notNulls(change);
        drafts.mustNot("read or write "
                + change.from().stream()
                        .map(column -> table + "." + column.name())
                        .collect(Collectors.joining(", ")));
        contract(change, bridge);
    }

    /** All new columns of a row at once: a row with some of them looks to the trigger as if the new application had written it. */
    private void fill(TransferColumns change) {
        var assignments = new ArrayList<String>();
        var pending = new ArrayList<String>();
        for (int i = 0; i < change.to().size(); i++) {
            String name = Names.quote(change.to().get(i).name());
            String value = "(" + expression(change, change.forward().get(i)) + ")";
            assignments.add(name + " = " + value);
            pending.add(name + " IS NULL AND " + value + " IS NOT NULL");
        }
        new BackfillDraft(situation, drafts)
                .add(
                        change.table(),
                        "Fill " + names(change.to()) + " of " + change.table(),
                        String.join(", ", assignments),
                        pending.size() == 1 ? pending.getFirst() : "(" + String.join(") OR (", pending) + ")");
    }

    /** A rename's expression is the bare name of the column. */
    private static String expression(TransferColumns change, String expression) {
        return isColumn(change, expression) ? Names.quote(expression) : expression;
    }

    private static boolean isColumn(TransferColumns change, String expression) {
        return Stream.concat(change.from().stream(), change.to().stream())
                .anyMatch(column -> column.name().equals(expression));
    }

    private static String overRow(Bridge bridge, TransferColumns change, String expression) {
        return isColumn(change, expression) ? "NEW." + Names.quote(expression) : bridge.overRow(expression);
    }

    private void expand(TransferColumns change, Bridge bridge) {
        ObjectName table = change.table();
        var forward = new ArrayList<String>();
        var back = new ArrayList<>(bridge.drop());
        for (Column column : change.to()) {
            forward.add(Alter.table(table) + "ADD COLUMN "
                    + ColumnText.of(situation.after(table), Columns.with(column, true, null), true));
            forward.addAll(ColumnText.settings("TABLE " + Names.quote(table), column));
            back.add(Alter.table(table) + "DROP COLUMN " + Names.quote(column.name()));
        }
        for (Column column : change.from()) {
            if (column.defaultValue() != null) {
                forward.add(Alter.column(table, column.name()) + "DROP DEFAULT");
                back.add(Alter.column(table, column.name()) + "SET DEFAULT " + column.defaultValue());
            }
            if (change.back().isEmpty() && !column.nullable()) {
                forward.add(Alter.column(table, column.name()) + "DROP NOT NULL");
                back.add(Alter.column(table, column.name()) + "SET NOT NULL");
            }
        }
        forward.addAll(bridge.create());
        boolean bothWays = !change.back().isEmpty();
        Work work = Work.called("Add " + names(change.to()) + " to " + table
                        + (bothWays ? ", kept equal to " : ", filled from ") + names(change.from()))
                .run(forward)
                .undo(back)
                .done(bridge.exists())
                .hazard(Hazard.Kind.WRITES, "Each INSERT and UPDATE of " + table + " calls one function more.");
        if (!bothWays) {
            work.hazard(
                    Hazard.Kind.APPLICATION,
                    "What the new application writes into " + names(change.to()) + " does not come back to "
                            + names(change.from()) + ": say with back how, and both applications see the same.");
        }
        change.from().stream()
                .filter(column -> column.nullable() && column.defaultValue() != null)
                .forEach(column -> work.hazard(
                        Hazard.Kind.APPLICATION,
                        "While both are kept, a NULL that is written into " + column.name()
                                + " on purpose becomes its default."));
        drafts.add(Slot.OBJECTS, situation.position(Subject.table(table)), work.step());
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Bridge bridge(TransferColumns change) {
        String about = change.to().getFirst().name();
        var empty = new Bridge(change.table(), about, "");
        String fill = assignments(empty, change, change.to(), change.forward());
        String defaults = change.from().stream()
                .filter(column -> column.defaultValue() != null)
                .map(column -> "IF NEW." + Names.quote(column.name()) + " IS NULL THEN NEW."
                        + Names.quote(column.name()) + " := " + column.defaultValue() + "; END IF;\n")
                .collect(Collectors.joining());
        String newSet = change.to().stream()
                .map(column -> "NEW." + Names.quote(column.name()) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        String back = change.back().isEmpty() ? "NULL;\n" : assignments(empty, change, change.from(), change.back());
        String unlike = IntStream.range(0, change.to().size())
                .mapToObj(i -> Compared.value(
                                change.to().get(i),
                                "NEW." + Names.quote(change.to().get(i).name()))
                        + " IS DISTINCT FROM "
                        + Compared.value(
                                change.to().get(i),
                                overRow(empty, change, change.forward().get(i))))
                .collect(Collectors.joining(" OR "));
        return new Bridge(
                change.table(),
                about,
                "IF TG_OP = 'INSERT' THEN\n"
                        + Indented.by(
                                4,
                                "IF " + newSet + " THEN\n" + Indented.by(4, back) + "ELSE\n"
                                        + Indented.by(4, defaults + fill) + "END IF;\n")
                        + "ELSIF " + changed(change.to()) + " THEN\n"
                        + Indented.by(4, "IF " + unlike + " THEN\n" + Indented.by(4, back) + "END IF;\n")
                        + "ELSIF " + changed(change.from()) + " THEN\n" + Indented.by(4, fill) + "END IF;");
    }

    private static String assignments(
            Bridge bridge, TransferColumns change, List<Column> columns, List<String> values) {
        var text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append("NEW.")
                    .append(Names.quote(columns.get(i).name()))
                    .append(" := ")
                    .append(overRow(bridge, change, values.get(i)))
                    .append(";\n");
        }
        return text.toString();
    }

    private static String changed(List<Column> columns) {
        return columns.stream()
                .map(column -> Compared.value(column, "NEW." + Names.quote(column.name())) + " IS DISTINCT FROM "
                        + Compared.value(column, "OLD." + Names.quote(column.name())))
                .collect(Collectors.joining(" OR "));
    }

    private void notNulls(TransferColumns change) {
        boolean kept = change.from().stream().noneMatch(Column::nullable);
        for (Column column : change.to()) {
            if (!column.nullable()) {
                drafts.add(
                        kept ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS,
                        Expectation.noNull(change.table(), column.name()));
                String name = notNulls.constraintName(change.table(), column.name());
                String made = notNulls.awaited(change.table(), column.name())
                        .map(Shadow::coming)
                        .orElse(name);
                notNulls.set(change.table(), column, kept ? Slot.RULES : Slot.LATE_RULES, made);
            }
        }
    }

    private void contract(TransferColumns change, Bridge bridge) {
        ObjectName table = change.table();
        var forward = new ArrayList<>(bridge.drop());
        var back = new ArrayList<String>();
        for (Column column : change.to()) {
            if (column.defaultValue() != null) {
                forward.add(Alter.column(table, column.name()) + "SET DEFAULT " + column.defaultValue());
                back.add(Alter.column(table, column.name()) + "DROP DEFAULT");
            }
        }
        for (Column column : change.from()) {
            if (!column.nullable() && !change.back().isEmpty()) {
                forward.add(Alter.column(table, column.name()) + "DROP NOT NULL");
            }
        }
        for (Column column : change.to()) {
            notNulls.awaited(table, column.name())
                    .filter(name -> !column.nullable())
                    .ifPresent(name -> {
                        forward.add(Alter.renameConstraint(table, Shadow.coming(name), name));
                        back.add(Alter.renameConstraint(table, name, Shadow.coming(name)));
                    });
        }
        back.addAll(bridge.create());
        Work work = Work.called("Stop keeping " + names(change.from()) + " of " + table)
                .run(forward)
                .undo(back);
        change.from().stream()
                .filter(column -> !column.nullable() && !change.back().isEmpty())
                .forEach(column -> notNulls.restore(work, table, column.name()));
        drafts.add(
                Slot.BRIDGES_GONE,
                work.done(Condition.both(
                                Condition.column(table, change.to().getFirst().name()), Condition.not(bridge.exists())))
                        .hazard(
                                Hazard.Kind.ROWS,
                                "From here on " + names(change.from())
                                        + " is not written any more: the undo fails once rows are"
                                        + " there that lack it.")
                        .step());
        for (Column column : change.from()) {
            drafts.add(
                    Slot.PARTS_GONE,
                    Work.called("Drop " + table + "." + column.name())
                            .run(Alter.table(table) + "DROP COLUMN " + Names.quote(column.name()))
                            .cannotBeUndone("The former values went with the former column; the new ones are in "
                                    + names(change.to()) + ".")
                            .done(Condition.both(
                                    Condition.column(
                                            table, change.to().getFirst().name()),
                                    Condition.not(Condition.column(table, column.name()))))
                            .step());
        }
    }
}
