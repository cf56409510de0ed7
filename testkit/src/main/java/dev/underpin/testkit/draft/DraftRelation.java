package dev.underpin.testkit.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table or view that the script has made, and what the statements to come must know of it. */
final class DraftRelation {

    /** What it is. */
    enum Kind {
        TABLE,
        PARTITIONED,
        PARTITION,
        VIEW,
        MATERIALIZED
    }

    private final String schema;
    private final String name;
    private final Kind kind;
    private final boolean unlogged;
    private final List<DraftColumn> columns = new ArrayList<>();
    private final List<List<DraftColumn>> keys = new ArrayList<>();
    private final List<DraftColumn> cutBy = new ArrayList<>();
    private boolean cutByExpression;

    DraftRelation(String schema, String name, Kind kind, boolean unlogged) {
        this.schema = schema;
        this.name = name;
        this.kind = kind;
        this.unlogged = unlogged;
    }

    String schema() {
        return schema;
    }

    /** Without its schema. */
    String bareName() {
        return name;
    }

    String name() {
        return schema + "." + name;
    }

    Kind kind() {
        return kind;
    }

    boolean unlogged() {
        return unlogged;
    }

    List<DraftColumn> columns() {
        return columns;
    }

    List<DraftColumn> columns(ValueType.Trait trait) {
        return columns.stream().filter(column -> column.has(trait)).toList();
    }

    Stream<DraftColumn> stored() {
        return columns.stream().filter(column -> !column.virtual());
    }

    /** What a foreign key can point at. */
    List<List<DraftColumn>> keys() {
        return keys;
    }

    /** The columns of its partition key: they must be in each of its keys. */
    List<DraftColumn> cutBy() {
        return cutBy;
    }

    boolean cutByExpression() {
        return cutByExpression;
    }

    void cutByAnExpression() {
        cutByExpression = true;
    }
}
