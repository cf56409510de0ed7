package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.List;
import java.util.Map;

/**
 * Primary and unique keys by way of an index that is built beforehand.
 *
 * @param columns of the key, as they are called while the index is built
 */
record KeyText(Constraint constraint, List<String> columns, List<String> include, Map<String, String> options) {

    static KeyText of(Table table, Constraint constraint) {
        Map<String, String> options = table.indexes().stream()
                .filter(index -> index.name().equals(constraint.name()))
                .findFirst()
                .map(Index::options)
                .orElse(Map.of());
        return switch (constraint) {
            case PrimaryKey key -> new KeyText(key, key.columns(), key.include(), options);
            case UniqueConstraint key -> new KeyText(key, key.columns(), key.include(), options);
            default -> throw new IllegalArgumentException(constraint.name() + " is no key");
        };
    }

    KeyText over(Map<String, String> names) {
        return new KeyText(constraint, renamed(columns, names), renamed(include, names), options);
    }

    private static List<String> renamed(List<String> columns, Map<String, String> names) {
        return columns.stream()
                .map(column -> names.getOrDefault(column, column))
                .toList();
    }

    boolean nullsDistinct() {
        return !(constraint instanceof UniqueConstraint key) || key.nullsDistinct();
    }

    /** Whether an index cannot be built for it beforehand. */
    boolean isTemporal() {
        return constraint instanceof PrimaryKey primary && primary.withoutOverlaps()
                || constraint instanceof UniqueConstraint unique && unique.withoutOverlaps();
    }

    /** @param index the index's name */
    String build(ObjectName table, String index) {
        return "CREATE UNIQUE INDEX CONCURRENTLY " + Names.quote(index) + " ON " + Names.quote(table) + " ("
                + Names.quote(columns) + ")" + (include.isEmpty() ? "" : " INCLUDE (" + Names.quote(include) + ")")
                + (nullsDistinct() ? "" : " NULLS NOT DISTINCT") + TableText.options(options);
    }

    /** The index becomes the constraint's, and takes its name. */
    String adopt(ObjectName table, String index) {
        Deferral deferral = constraint instanceof PrimaryKey primary
                ? primary.deferral()
                : ((UniqueConstraint) constraint).deferral();
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(String.valueOf(constraint.name())) + " "
                + (constraint instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX " + Names.quote(index)
                + switch (deferral) {
                    case NOT_DEFERRABLE -> "";
                    case INITIALLY_IMMEDIATE -> " DEFERRABLE";
                    case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
                };
    }
}
