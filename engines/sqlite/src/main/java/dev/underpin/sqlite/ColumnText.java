package dev.underpin.sqlite;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import java.util.List;

/** Columns within CREATE TABLE, without their keys. */
final class ColumnText {

    private ColumnText() {}

    static String of(Table table, Column column) {
        var text = new StringBuilder(Names.quote(column.name()));
        String type = DeclaredType.spelled(column.type().text());
        text.append(type.isEmpty() ? "" : " ").append(type);
        if (column.collation() != null) {
            text.append(" COLLATE ").append(Names.quote(column.collation()));
        }
        if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(defaultValue(column.defaultValue()));
        }
        Generated generated = column.generated();
        if (generated != null) {
            text.append(" GENERATED ALWAYS AS (")
                    .append(generated.expression())
                    .append(generated.stored() ? ") STORED" : ") VIRTUAL");
        }
        return text.append(notNull(table, column)).toString();
    }

    /** A value alone stays alone, since in parentheses a bare word would be a column; all else needs them. */
    private static String defaultValue(String text) {
        return TokenWalk.over(text).size() == 1 ? text : "(" + text + ")";
    }

    private static String notNull(Table table, Column column) {
        String conflict = column.options().get(ColumnReader.NOT_NULL_ON_CONFLICT);
        List<String> names = table.constraints(NotNullConstraint.class)
                .filter(constraint -> constraint.column().equals(column.name()))
                .map(constraint -> " " + TableText.named(constraint.name()) + "NOT NULL")
                .toList();
        if (names.isEmpty() && conflict == null && (column.nullable() || isImplied(table, column))) {
            return "";
        }
        return (names.isEmpty() ? " NOT NULL" : String.join("", names))
                + (conflict == null ? "" : " ON CONFLICT " + conflict);
    }

    /** Whether the primary key alone keeps NULL out (sqlite.org/lang_createtable.html §3.5). */
    private static boolean isImplied(Table table, Column column) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        boolean keepsNullsOut = table.options().containsKey(TableReader.WITHOUT_ROWID)
                || table.options().containsKey(TableReader.STRICT)
                || KeyText.isRowid(table);
        return keepsNullsOut && key.contains(column.name());
    }
}
