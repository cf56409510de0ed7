package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Partitioning;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables, views, materialized views and row types, each with its parts. */
final class RelationReader {

    private final CatalogSession session;
    private final ColumnReader columns;
    private final SequenceReader sequences;
    private final Map<Long, ObjectName> names;
    private final List<Relation> relations = new ArrayList<>();

    /** What {@code pg_class} says, kept until the parts of all relations have been read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Relation(
            long oid,
            ObjectName name,
            char kind,
            Persistence persistence,
            RowSecurity rowSecurity,
            @Nullable String replicaIdentity,
            @Nullable String partitionKey,
            long[] partitionColumns,
            @Nullable String partitionBound,
            long[] parents,
            @Nullable String query,
            boolean populated,
            Map<String, String> options,
            Access access,
            @Nullable String comment) {}

    RelationReader(
            CatalogSession session, ColumnReader columns, SequenceReader sequences, Map<Long, ObjectName> names) {
        this.session = session;
        this.columns = columns;
        this.sequences = sequences;
        this.names = names;
    }

    void read(List<SchemaObject> objects) {
        session.each("relations", row -> {
            Relation relation = relation(row);
            names.put(relation.oid(), relation.name());
            relations.add(relation);
        });
        var parts = new TableParts(session, columns, names);
        for (Relation relation : relations) {
            objects.add(object(relation, parts));
        }
    }

    private Relation relation(Row row) throws SQLException {
        String owner = row.text("owner");
        return new Relation(
                row.number("oid"),
                new ObjectName(row.text("schema"), row.text("name")),
                row.letter("kind"),
                row.letter("persistence") == 'u' ? Persistence.UNLOGGED : Persistence.PERMANENT,
                rowSecurity(row.flag("row_security"), row.flag("force_row_security")),
                replicaIdentity(row),
                row.expression("partition_key"),
                row.numbers("partition_columns"),
                row.optional("partition_bound"),
                row.numbers("parents"),
                row.expression("query"),
                row.flag("populated"),
                options(row),
                AclText.access(row.names("acl"), row.optional("acl") != null, owner, session.owner(owner), "TABLES"),
                row.optional("comment"));
    }

    private static RowSecurity rowSecurity(boolean on, boolean forced) {
        if (on) {
            return forced ? RowSecurity.FORCED : RowSecurity.ON;
        }
        return forced ? RowSecurity.OFF_BUT_FORCED : RowSecurity.OFF;
    }

    private static @Nullable String replicaIdentity(Row row) throws SQLException {
        return switch (row.letter("replica_identity")) {
            case 'f' -> "FULL";
            case 'n' -> "NOTHING";
            case 'i' -> "INDEX " + row.optional("replica_identity_index");
            default -> null;
        };
    }

    private static Map<String, String> options(Row row) throws SQLException {
        var options = new HashMap<>(row.options("options"));
        row.options("foreign_options").forEach((name, value) -> options.put("foreign." + name, value));
        put(options, "server", row.optional("foreign_server"));
        put(options, "access_method", row.optional("access_method"));
        put(options, "tablespace", row.optional("tablespace"));
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private SchemaObject object(Relation relation, TableParts parts) {
        var ownColumns = columns.of(relation.oid(), sequences);
        return switch (relation.kind()) {
            case 'v' ->
                new View(
                        relation.name(),
                        ownColumns,
                        withoutSemicolon(relation.query()),
                        parts.triggers(relation.oid()),
                        parts.rules(relation.oid()),
                        relation.options(),
                        relation.access(),
                        relation.comment());
            case 'm' ->
                new MaterializedView(
                        relation.name(),
                        ownColumns,
                        withoutSemicolon(relation.query()),
                        parts.indexes(relation.oid()),
                        relation.populated(),
                        relation.options(),
                        relation.access(),
                        relation.comment());
            case 'c' -> new CompositeType(relation.name(), ownColumns, relation.access(), relation.comment());
            default -> table(relation, parts);
        };
    }

    private Table table(Relation relation, TableParts parts) {
        long oid = relation.oid();
        String key = relation.partitionKey();
        String bound = relation.partitionBound();
        List<ObjectName> parents = new ArrayList<>();
        for (long parent : relation.parents()) {
            ObjectName name = names.get(parent);
            if (name != null) {
                parents.add(name);
            }
        }
        return new Table(
                relation.name(),
                switch (relation.kind()) {
                    case 'p' -> TableKind.PARTITIONED;
                    case 'f' -> TableKind.FOREIGN;
                    default -> TableKind.ORDINARY;
                },
                relation.persistence(),
                columns.of(oid, sequences),
                parts.constraints(oid),
                parts.indexes(oid),
                parts.triggers(oid),
                parts.rules(oid),
                relation.rowSecurity(),
                parts.policies(oid),
                key == null
                        ? null
                        : new Partitioning(
                                key.substring(0, key.indexOf(' ')).toUpperCase(Locale.ROOT),
                                key,
                                columns.names(oid, relation.partitionColumns())),
                bound == null || parents.isEmpty() ? null : new Partition(parents.getFirst(), bound),
                bound == null ? parents : List.of(),
                relation.replicaIdentity(),
                relation.options(),
                relation.access(),
                relation.comment());
    }

    private static String withoutSemicolon(@Nullable String query) {
        String text = query == null ? "" : query.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
