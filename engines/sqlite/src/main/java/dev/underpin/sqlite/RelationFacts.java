package dev.underpin.sqlite;

import java.sql.SQLException;

/**
 * What {@code table_list} says of a relation.
 *
 * @param kind {@code table}, {@code view}, {@code virtual}, or {@code shadow} for what a virtual table keeps its rows in
 */
record RelationFacts(String kind, boolean withoutRowid, boolean strict) {

    static final RelationFacts UNKNOWN = new RelationFacts("table", false, false);

    static RelationFacts of(Row row) throws SQLException {
        return new RelationFacts(row.text("kind"), row.flag("without_rowid"), row.flag("strict"));
    }

    boolean isVirtual() {
        return kind.equals("virtual");
    }

    boolean isShadow() {
        return kind.equals("shadow");
    }
}
