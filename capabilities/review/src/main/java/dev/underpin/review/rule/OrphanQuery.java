package dev.underpin.review.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.ColumnName;

/** The query that lists rows whose reference leads nowhere. */
final class OrphanQuery {

    private OrphanQuery() {}

    static String of(Phrasing phrasing, ColumnName child, ColumnName parent) {
        String column = "child." + phrasing.quote(child.column());
        return "SELECT child.* FROM " + phrasing.quote(child.table()) + " child WHERE " + column
                + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + phrasing.quote(parent.table())
                + " parent WHERE parent."
                + phrasing.quote(parent.column()) + " = " + column + ")";
    }
}
