package dev.underpin.bench;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;

/**
 * How much a reader brought home, so that two readers are compared on the same work. Columns are those of tables; indexes
 * those behind keys too; comments those of tables and their columns. On PostgreSQL 18 SchemaCrawler counts NOT NULL among
 * the checks.
 */
record ObjectCounts(
        long tables,
        long columns,
        long primaryKeys,
        long foreignKeys,
        long indexes,
        long checks,
        long comments,
        long triggers,
        long views,
        long routines) {

    static ObjectCounts of(Catalog catalog) {
        return new ObjectCounts(
                catalog.tables().count(),
                catalog.tables().mapToLong(table -> table.columns().size()).sum(),
                catalog.tables()
                        .filter(table ->
                                table.constraints(PrimaryKey.class).findAny().isPresent())
                        .count(),
                catalog.tables().flatMap(Table::foreignKeys).count(),
                catalog.tables().mapToLong(table -> table.indexes().size()).sum(),
                catalog.tables()
                        .flatMap(table -> table.constraints(CheckConstraint.class))
                        .count(),
                catalog.tables().mapToLong(ObjectCounts::comments).sum(),
                catalog.tables().mapToLong(table -> table.triggers().size()).sum(),
                catalog.objects(View.class).count(),
                catalog.objects(Routine.class).count());
    }

    private static long comments(Table table) {
        return (table.comment() == null ? 0 : 1)
                + table.columns().stream()
                        .filter(column -> column.comment() != null)
                        .count();
    }

    @Override
    public String toString() {
        return tables + " tables, " + columns + " columns, " + primaryKeys + " primary keys, " + foreignKeys
                + " foreign keys, " + indexes + " indexes, " + checks + " checks, " + comments + " comments, "
                + triggers
                + " triggers, " + views + " views, " + routines + " routines";
    }
}
