package dev.underpin.sqlite;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables as CREATE statements, all constraints inside: SQLite takes none later. */
final class TableText {

    private TableText() {}

    static String create(Table table) {
        var keys = new KeyText(table);
        List<String> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            parts.add(ColumnText.of(table, column) + keys.within(column));
        }
        parts.addAll(keys.behindColumns());
        table.foreignKeys().map(TableText::foreignKey).forEach(parts::add);
        table.constraints(CheckConstraint.class).map(TableText::check).forEach(parts::add);
        List<String> options = new ArrayList<>();
        if (table.options().containsKey(TableReader.STRICT)) {
            options.add("STRICT");
        }
        if (table.options().containsKey(TableReader.WITHOUT_ROWID)) {
            options.add("WITHOUT ROWID");
        }
        return "CREATE TABLE " + Names.quote(table.name().name()) + " (\n    " + String.join(",\n    ", parts) + "\n)"
                + (options.isEmpty() ? "" : " " + String.join(", ", options));
    }

    static String createVirtual(Table table) {
        String arguments = Objects.requireNonNullElse(table.options().get(TableReader.ARGUMENTS), "");
        String module = Objects.requireNonNullElse(table.options().get(TableReader.MODULE), "");
        return "CREATE VIRTUAL TABLE " + Names.quote(table.name().name()) + " USING " + Names.quote(module)
                + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private static String check(CheckConstraint check) {
        return named(check.name()) + "CHECK (" + check.expression() + ")";
    }

    private static String foreignKey(ForeignKey key) {
        var text = new StringBuilder(named(key.name()))
                .append("FOREIGN KEY (")
                .append(Names.quote(key.columns()))
                .append(") REFERENCES ")
                .append(Names.quote(key.referenced().name()));
        if (!key.referencedColumns().isEmpty()) {
            text.append(" (").append(Names.quote(key.referencedColumns())).append(')');
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
        }
        return text.append(deferral(key.deferral())).toString();
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** {@code CONSTRAINT name }, or nothing. */
    static String named(@Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + Names.quote(name) + " ";
    }
}
