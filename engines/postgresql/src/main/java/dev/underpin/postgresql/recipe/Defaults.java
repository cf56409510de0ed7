package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterDefault;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        String was = change.before().defaultValue();
        String is = change.after().defaultValue();
        if (is == null && !change.after().nullable()) {
            drafts.must("give " + table + "." + column + " a value in every INSERT");
        }
        drafts.add(
                is == null ? Slot.LATE_DEFAULTS : Slot.DEFAULTS,
                situation.position(Subject.table(table)),
                Work.called(
                                is == null
                                        ? "Drop the default of " + table + "." + column
                                        : "Let " + table + "." + column + " be " + is + " where nothing is said")
                        .run(statements(table, column, is))
                        .undo(statements(table, column, was))
                        .done(Condition.columnDefault(table, column, is))
                        .step());
    }

    /** For the table, and for those children that are to have what their parent has; the others say so themselves. */
    private List<String> statements(ObjectName table, String column, @Nullable String expression) {
        var statements = new ArrayList<String>();
        statements.add(Alter.only(table) + "ALTER COLUMN " + Names.quote(column) + set(expression));
        for (Table child : situation.children(table)) {
            if (defaultOf(situation.after(table), column).equals(defaultOf(child, column))
                    && situation.oldTable(child.name()).isPresent()) {
                statements.addAll(statements(child.name(), column, expression));
            }
        }
        return statements;
    }

    private static String defaultOf(Table table, String column) {
        return table.column(column)
                .map(Column::defaultValue)
                .filter(Objects::nonNull)
                .orElse("");
    }

    static String set(@Nullable String expression) {
        return expression == null ? " DROP DEFAULT" : " SET DEFAULT " + expression;
    }
}
