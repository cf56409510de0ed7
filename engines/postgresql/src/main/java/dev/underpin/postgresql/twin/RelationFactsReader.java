package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.IndexInside;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.postgresql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sizes of tables and indexes, and the inside of indexes as far as this role may look. */
final class RelationFactsReader {

    private final TwinSession session;
    private final boolean files;
    private final List<Caveat> caveats;
    private final Map<ObjectName, IndexInside> insides = new HashMap<>();
    private final List<RelationFacts> relations = new ArrayList<>();
    private final List<ObjectName> unreadable = new ArrayList<>();
    private final List<ObjectName> analyzed = new ArrayList<>();
    private int guessed;
    private int unknownGin;

    RelationFactsReader(TwinSession session, boolean files, List<Caveat> caveats) {
        this.session = session;
        this.files = files;
        this.caveats = caveats;
    }

    List<RelationFacts> read() {
        if (files) {
            session.each("insides", row -> {
                String page = row.optional("page");
                if (page != null) {
                    IndexFirstPage.read(row.text("method"), page)
                            .ifPresent(inside -> put(new ObjectName(text(row, "schema"), text(row, "name")), inside));
                }
            });
        }
        session.each("relations", this::relation);
        if (guessed > 0) {
            caveats.add(Caveat.general("The heights of " + guessed
                    + (guessed == 1 ? " B-tree is" : " B-trees are")
                    + " estimated from pages and width: this role may not read an index's first page"
                    + " (EXECUTE on pg_read_binary_file). Costs of index scans may be off a little."));
        }
        if (unknownGin > 0) {
            caveats.add(
                    Caveat.general(
                            "What " + unknownGin + (unknownGin == 1 ? " GIN index keeps" : " GIN indexes keep")
                                    + " of itself could not be read; the planner then goes by size, which may cost such a scan otherwise."));
        }
        return relations;
    }

    private void put(ObjectName index, IndexInside inside) {
        insides.put(index, inside);
    }

    private static String text(Row row, String column) {
        try {
            return row.text(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void relation(Row row) throws SQLException {
        var name = new ObjectName(row.text("schema"), row.text("name"));
        char kind = row.letter("kind");
        long pages = row.number("pages");
        String method = row.text("method");
        if ("rmpf".indexOf(kind) >= 0) {
            if (!row.flag("readable")) {
                unreadable.add(name);
            } else if (row.real("rows") != 0) {
                analyzed.add(name);
            }
        }
        if (row.flag("expression_first")) {
            caveats.add(new Caveat(
                    new ObjectName(row.text("table_schema"), row.text("table_name")),
                    "The extremes of the expression that leads index " + name.name()
                            + " are not known: a comparison beyond them may be estimated otherwise."));
        }
        relations.add(new RelationFacts(
                name,
                pages,
                row.number("known_pages"),
                row.real("rows"),
                row.number("visible_pages"),
                row.number("frozen_pages"),
                (int) row.number("age"),
                kind == 'i' ? inside(name, method, pages, row.number("width")) : null));
    }

    private @org.jspecify.annotations.Nullable IndexInside inside(
            ObjectName index, String method, long pages, long width) {
        IndexInside read = insides.get(index);
        if (read != null) {
            return read;
        }
        if (method.equals("btree")) {
            guessed++;
            return new IndexInside.BTree(BTreeHeight.of(pages, width), true);
        }
        if (method.equals("gin")) {
            unknownGin++;
        }
        return null;
    }

    /** Tables of which column statistics are missing, told by those that were seen. */
    void compare(Set<ObjectName> seen) {
        for (ObjectName table : unreadable) {
            caveats.add(new Caveat(
                    table,
                    "No SELECT on " + table + ", or its row security hides it: what the planner knows of its columns is"
                            + " missing. GRANT pg_read_all_data to see it, or export as the owner."));
        }
        for (ObjectName table : analyzed) {
            if (!seen.contains(table)) {
                caveats.add(new Caveat(
                        table,
                        table + " has no column statistics in the database either: it was never analyzed."
                                + " The plan is what the database itself would guess."));
            }
        }
    }
}
