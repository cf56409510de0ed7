package dev.underpin.model.catalog;

/** A column, told from afar. */
public record ColumnName(ObjectName table, String column) {
    @Override
    public String toString() {
        return table + "." + column;
    }
}
