package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.postgresql.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns get where nothing is said. A default that goes would be missed by the application of today, so it goes late. */
final class Defaults {

    private final Situation situation;
    private final Drafts drafts;

    Defaults(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(AlterDefault change) {
        ObjectName table = change.table();
        String column = change.after().name();
        String is = change.after().defaultValue();
        if (is == null && !change.after().nullable()) {
            drafts.must("give " + table + "." + column + " a value in every INSERT");
        }
        Set<ObjectName> changed = changed(table, column, is);
        drafts.add(
                is == null ? Slot.LATE_DEFAULTS : Slot.DEFAULTS,
                situation.position(Subject.table(table)),
                Work.called(
                                is == null
                                        ? "Drop the default of " + table + "." + column
                                        : "Let " + table + "." + column + " be " + is + " where nothing is said")
                        .run(statements(changed, column, one -> is))
                        .undo(statements(changed, column, one -> defaultOf(situation.oldTable(one), column)))
                        .done(Condition.columnDefault(table, column, is))
                        .step());
    }

    /** The table, and those children that change with it; the others have what they are to have, or say so themselves. */
    private Set<ObjectName> changed(ObjectName table, String column, @Nullable String is) {
        var changed = new LinkedHashSet<>(List.of(table));
        for (Table child : situation.children(table)) {
            ObjectName name = child.name();
            boolean follows = situation.oldTable(name).isPresent()
                    && Objects.equals(defaultOf(Optional.of(child), column), is)
                    && !Objects.equals(defaultOf(situation.oldTable(name), column), is)
                    && !changesItself(name, column)
                    && firstParent(child, column, is).filter(table::equals).isPresent();
            if (follows) {
                changed.addAll(changed(name, column, is));
            }
        }
        return changed;
    }

    private boolean changesItself(ObjectName table, String column) {
        return situation
                .changes()
                .of(AlterDefault.class)
                .anyMatch(change ->
                        change.table().equals(table) && change.after().name().equals(column));
    }

    /** Of several parents that change to the same, one takes the child with it. */
    private Optional<ObjectName> firstParent(Table child, String column, @Nullable String is) {
        return Stream.concat(Stream.ofNullable(child.partition()).map(Partition::parent), child.inherits().stream())
                .filter(parent -> Objects.equals(defaultOf(situation.newTable(parent), column), is)
                        && !Objects.equals(defaultOf(situation.oldTable(parent), column), is))
                .findFirst();
    }

    private static List<String> statements(
            Set<ObjectName> tables, String column, Function<ObjectName, @Nullable String> expression) {
        return tables.stream()
                .map(table -> Alter.only(table) + "ALTER COLUMN " + Names.quote(column) + set(expression.apply(table)))
                .toList();
    }

    private static @Nullable String defaultOf(Optional<Table> table, String column) {
        return table.flatMap(its -> its.column(column))
                .map(Column::defaultValue)
                .orElse(null);
    }

    static String set(@Nullable String expression) {
        return expression == null ? " DROP DEFAULT" : " SET DEFAULT " + expression;
    }
}
