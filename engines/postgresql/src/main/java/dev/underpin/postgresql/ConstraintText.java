package dev.underpin.postgresql;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.UniqueConstraint;
import java.util.List;
import java.util.Map;

/** What stands behind {@code ADD CONSTRAINT name}, without NOT VALID. */
public final class ConstraintText {

    private ConstraintText() {}

    public static String of(Constraint constraint) {
        return of(constraint, Map.of());
    }

    /** @param options how a key's index is stored */
    public static String of(Constraint constraint, Map<String, String> options) {
        return switch (constraint) {
            case PrimaryKey key ->
                "PRIMARY KEY (" + keyColumns(key.columns(), key.withoutOverlaps()) + ")" + include(key.include())
                        + TableText.options(options) + deferral(key.deferral());
            case UniqueConstraint key ->
                "UNIQUE " + (key.nullsDistinct() ? "" : "NULLS NOT DISTINCT ") + "("
                        + keyColumns(key.columns(), key.withoutOverlaps()) + ")" + include(key.include())
                        + TableText.options(options) + deferral(key.deferral());
            case ForeignKey key -> foreignKey(key);
            case CheckConstraint check ->
                "CHECK (" + check.expression() + ")" + (check.inheritable() ? "" : " NO INHERIT")
                        + (check.enforced() ? "" : " NOT ENFORCED");
            case ExclusionConstraint exclusion -> exclusion.definition() + deferral(exclusion.deferral());
            case NotNullConstraint notNull ->
                "NOT NULL " + Names.quote(notNull.column()) + (notNull.inheritable() ? "" : " NO INHERIT");
        };
    }

    private static String foreignKey(ForeignKey key) {
        var text = new StringBuilder("FOREIGN KEY (").append(keyColumns(key.columns(), "PERIOD ", key.period()));
        text.append(") REFERENCES ").append(Names.quote(key.referenced()));
        if (!key.referencedColumns().isEmpty()) {
            text.append(" (")
                    .append(keyColumns(key.referencedColumns(), "PERIOD ", key.period()))
                    .append(')');
        }
        if (key.matchFull()) {
            text.append(" MATCH FULL");
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
            if (!key.onDeleteColumns().isEmpty()) {
                text.append(" (").append(Names.quote(key.onDeleteColumns())).append(')');
            }
        }
        return text.append(deferral(key.deferral()))
                .append(key.enforced() ? "" : " NOT ENFORCED")
                .toString();
    }

    private static String keyColumns(List<String> columns, boolean withoutOverlaps) {
        return Names.quote(columns) + (withoutOverlaps ? " WITHOUT OVERLAPS" : "");
    }

    private static String keyColumns(List<String> columns, String prefix, boolean period) {
        if (!period) {
            return Names.quote(columns);
        }
        var plain = columns.subList(0, columns.size() - 1);
        return Names.quote(plain) + (plain.isEmpty() ? "" : ", ") + prefix + Names.quote(columns.getLast());
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE (" + Names.quote(columns) + ")";
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }
}
