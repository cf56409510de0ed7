package dev.underpin.postgresql;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.SequenceRange;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns within CREATE TABLE, and the settings that only ALTER TABLE knows. */
public final class ColumnText {

    private ColumnText() {}

    public static String of(Table table, Column column, boolean bare) {
        var text = new StringBuilder(Names.quote(column.name())).append(' ').append(column.type());
        if (column.collation() != null) {
            text.append(" COLLATE ").append(column.collation());
        }
        String defaultValue = column.defaultValue();
        if (defaultValue != null && !bare) {
            text.append(" DEFAULT ").append(defaultValue);
        }
        Generated generated = column.generated();
        if (generated != null) {
            text.append(" GENERATED ALWAYS AS (")
                    .append(ConstraintReader.withoutParentheses(generated.expression()))
                    .append(generated.stored() ? ") STORED" : ") VIRTUAL");
        }
        Identity identity = column.identity();
        if (identity != null && !(table.isPartition() && column.inherited())) {
            text.append(" GENERATED ")
                    .append(identity.always() ? "ALWAYS" : "BY DEFAULT")
                    .append(" AS IDENTITY (SEQUENCE NAME ")
                    .append(Names.quote(identity.sequence()))
                    .append(' ')
                    .append(range(identity.range()))
                    .append(')');
        }
        if (TableText.hasNotNull(table, column)) {
            text.append(" NOT NULL");
        }
        table.constraints(NotNullConstraint.class)
                .filter(constraint ->
                        !column.nullable() && constraint.column().equals(column.name()) && constraint.validated())
                .forEach(constraint -> text.append(" CONSTRAINT ")
                        .append(Names.quote(String.valueOf(constraint.name())))
                        .append(" NOT NULL")
                        .append(constraint.inheritable() ? "" : " NO INHERIT"));
        return text.toString();
    }

    /** {@code START WITH 1 INCREMENT BY 1 …}: all of it, so that no default of the server's matters. */
    public static String range(SequenceRange range) {
        return "START WITH " + range.start() + " INCREMENT BY " + range.increment() + " MINVALUE " + range.minimum()
                + " MAXVALUE " + range.maximum() + " CACHE " + range.cache() + (range.cycle() ? " CYCLE" : " NO CYCLE");
    }

    /** @param relation behind ALTER: its kind and name */
    public static List<String> settings(String relation, Column column) {
        if (column.options().isEmpty()) {
            return List.of();
        }
        var statements = new ArrayList<String>();
        String alter = "ALTER " + relation + " ALTER COLUMN " + Names.quote(column.name());
        var attributes = new ArrayList<String>();
        for (Map.Entry<String, String> option : new TreeMap<>(column.options()).entrySet()) {
            switch (option.getKey()) {
                case "storage" -> statements.add(alter + " SET STORAGE " + option.getValue());
                case "compression" -> statements.add(alter + " SET COMPRESSION " + option.getValue());
                case "statistics" -> statements.add(alter + " SET STATISTICS " + option.getValue());
                default -> {
                    if (!option.getKey().startsWith("foreign.")) {
                        attributes.add(option.getKey() + " = " + option.getValue());
                    }
                }
            }
        }
        if (!attributes.isEmpty()) {
            statements.add(alter + " SET (" + String.join(", ", attributes) + ")");
        }
        return statements;
    }
}
