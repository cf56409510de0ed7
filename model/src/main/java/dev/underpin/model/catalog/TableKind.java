package dev.underpin.model.catalog;

/** How a table keeps its rows: itself, in partitions, on another server, or through a module's code. */
public enum TableKind {
    ORDINARY,
    PARTITIONED,
    FOREIGN,
    VIRTUAL
}
