package dev.underpin.plan;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AddColumn;
import dev.underpin.model.change.AlterColumnOptions;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.change.AlterIdentity;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.DropColumn;
import dev.underpin.model.change.DropNotNull;
import dev.underpin.model.change.SetNotNull;
import dev.underpin.model.change.TransferColumns;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is different about the columns of one table. What a child has from its parent is the parent's change. */
final class ColumnDiff {

    private final Table before;
    private final Table after;
    private final Lineage lineage;
    private final SequenceNames sequences;
    private final Hints hints;
    private final List<Change> changes;
    private final Map<String, Column> old;
    private final Map<String, Column> now;
    private final Set<String> moved = new HashSet<>();
    private final Set<String> retyped = new HashSet<>();

    ColumnDiff(Table before, Table after, Lineage lineage, SequenceNames sequences, Hints hints, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        this.sequences = sequences;
        this.hints = hints;
        this.changes = changes;
        this.old = TableDiff.named(before.columns(), Column::name);
        this.now = TableDiff.named(after.columns(), Column::name);
    }

    /** The columns whose type or collation is another one. */
    Set<String> retyped() {
        return retyped;
    }

    void compare() {
        ObjectName table = after.name();
        for (Hint.ColumnsMoved hint : hints.moves(table)) {
            move(hint);
        }
        for (Hint.TableExtracted hint : hints.extractions()) {
            if (hint.from().equals(table)) {
                hint.columns().stream().filter(name -> !now.containsKey(name)).forEach(moved::add);
            }
        }
        now.forEach((name, column) -> {
            Column was = old.get(name);
            if (was != null) {
                pair(table, was, column);
            } else if (!moved.contains(name) && (!column.inherited() || !hadParents())) {
                changes.add(new AddColumn(
                        table,
                        column,
                        hints.value(table, name).map(Hint.ColumnValue::value).orElse(null)));
            }
        });
        old.forEach((name, column) -> {
            if (!now.containsKey(name) && !moved.contains(name) && !column.inherited()) {
                changes.add(new DropColumn(table, column));
            }
        });
    }

    /** Only a table that is a child already is given what its parents are given. */
    private boolean hadParents() {
        return before.partition() != null || !before.inherits().isEmpty();
    }

    private void move(Hint.ColumnsMoved hint) {
        List<Column> from = hint.from().stream()
                .map(name -> known(hint, before, old, name, "is not there today"))
                .toList();
        List<Column> to = hint.to().stream()
                .map(name -> known(hint, after, now, name, "is not in the target"))
                .toList();
        hint.from().stream().filter(now::containsKey).findFirst().ifPresent(name -> {
            throw Hints.refused(
                    hint, after.name() + "." + name + " is still in the target, so nothing moves away from it");
        });
        hint.to().stream().filter(old::containsKey).findFirst().ifPresent(name -> {
            throw Hints.refused(hint, after.name() + "." + name + " is there already, so nothing can move to it");
        });
        boolean renamed = hint.forward().isEmpty();
        changes.add(new TransferColumns(
                after.name(), from, to, renamed ? hint.from() : hint.forward(), renamed ? hint.to() : hint.back()));
        moved.addAll(hint.from());
        moved.addAll(hint.to());
    }

    private static Column known(Hint hint, Table table, Map<String, Column> columns, String name, String why) {
        Column column = columns.get(name);
        if (column == null) {
            throw Hints.refused(
                    hint,
                    table.name() + "." + name + " " + why + "; its columns are " + String.join(", ", columns.keySet()));
        }
        return column;
    }

    private void pair(ObjectName table, Column was, Column is) {
        boolean parents = is.inherited() && was.inherited();
        if (!was.type().equals(is.type()) || !Objects.equals(was.collation(), is.collation())) {
            retyped.add(is.name());
            if (!parents) {
                var hint = hints.value(table, is.name());
                changes.add(new AlterColumnType(
                        table,
                        was,
                        is,
                        hint.map(Hint.ColumnValue::value).orElse(null),
                        hint.map(Hint.ColumnValue::back).orElse(null)));
            }
        }
        if (!Objects.equals(was.generated(), is.generated()) && !parents) {
            changes.add(new AlterGenerated(table, was, is));
        } else if (!Objects.equals(was.defaultValue(), is.defaultValue())
                && !sequences.same(was, is)
                && !handedDown(is, column -> Optional.ofNullable(column.defaultValue()))) {
            changes.add(new AlterDefault(table, was, is));
        }
        if (!Objects.equals(was.identity(), is.identity()) && !parents) {
            changes.add(new AlterIdentity(table, was, is));
        }
        if (was.nullable() != is.nullable() && !handedDown(is, column -> Optional.of(column.nullable()))) {
            changes.add(is.nullable() ? new DropNotNull(table, was) : new SetNotNull(table, is));
        }
        if (!was.options().equals(is.options())) {
            changes.add(new AlterColumnOptions(table, was, is));
        }
    }

    private boolean handedDown(Column column, Function<Column, Optional<?>> attribute) {
        return column.inherited() && lineage.handsDown(before, after, column.name(), attribute);
    }
}
