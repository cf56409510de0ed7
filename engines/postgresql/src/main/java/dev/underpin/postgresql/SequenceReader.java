package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.SequenceRange;
import dev.underpin.model.snapshot.SequencePosition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences: those of identity columns go into the column, the others stand by themselves. */
final class SequenceReader {

    private record Read(
            ObjectName name,
            DataType type,
            SequenceRange range,
            Persistence persistence,
            char ownership,
            long relation,
            long column,
            Access access,
            @Nullable String comment) {}

    private record Attribute(long relation, long number) {}

    private final List<Read> sequences = new ArrayList<>();
    private final Map<Attribute, Read> identities = new HashMap<>();
    private final List<SequencePosition> positions = new ArrayList<>();
    private long unreadable;

    SequenceReader(CatalogSession session, TypeNames types) {
        session.each("sequences", row -> {
            Read sequence = read(row, session, types);
            if (sequence.ownership() == 'i') {
                identities.put(new Attribute(sequence.relation(), sequence.column()), sequence);
            } else {
                sequences.add(sequence);
            }
            if (row.optional("last") != null) {
                positions.add(new SequencePosition(sequence.name(), row.number("last")));
            }
            if (!row.flag("readable")) {
                unreadable++;
            }
        });
    }

    private static Read read(Row row, CatalogSession session, TypeNames types) throws SQLException {
        String owner = row.text("owner");
        return new Read(
                new ObjectName(row.text("schema"), row.text("name")),
                types.resolve(row.number("type"), -1, row.text("type_text")),
                new SequenceRange(
                        row.number("start"),
                        row.number("increment"),
                        row.number("minimum"),
                        row.number("maximum"),
                        row.number("cache"),
                        row.flag("cycle")),
                row.letter("persistence") == 'u' ? Persistence.UNLOGGED : Persistence.PERMANENT,
                row.letter("ownership"),
                row.number("owner_relation"),
                row.number("owner_column"),
                AclText.access(row.names("acl"), row.optional("acl") != null, owner, session.owner(owner), "SEQUENCES"),
                row.optional("comment"));
    }

    /**
     * The identity of a column, or null where it has none.
     *
     * @param always whether the column refuses numbers given by the application
     */
    @Nullable
    Identity identity(long relation, long column, boolean always) {
        Read sequence = identities.get(new Attribute(relation, column));
        return sequence == null ? null : new Identity(always, sequence.name(), sequence.range());
    }

    void addTo(List<SchemaObject> objects, Map<Long, ObjectName> relations, ColumnReader columns) {
        for (Read sequence : sequences) {
            ObjectName table = relations.get(sequence.relation());
            objects.add(new Sequence(
                    sequence.name(),
                    sequence.type(),
                    sequence.range(),
                    sequence.persistence(),
                    table == null ? null : new ColumnName(table, columns.name(sequence.relation(), sequence.column())),
                    sequence.access(),
                    sequence.comment()));
        }
    }

    List<SequencePosition> positions() {
        return positions;
    }

    /** How many sequences this role may not read. */
    long unreadable() {
        return unreadable;
    }
}
