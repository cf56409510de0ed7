package dev.underpin.tune;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables are pieces of which. Plans name the pieces; indexes are thought of for the whole. */
final class Pieces {

    private final Map<ObjectName, ObjectName> wholes = new HashMap<>();

    Pieces(Catalog catalog) {
        catalog.tables().forEach(table -> {
            if (table.partition() != null) {
                wholes.put(table.name(), table.partition().parent());
            }
        });
    }

    /** The partitioned table that it is in the end a piece of, or itself. */
    ObjectName top(ObjectName table) {
        ObjectName whole = wholes.get(table);
        return whole == null ? table : top(whole);
    }

    /** The table with all its pieces. */
    Set<ObjectName> below(ObjectName table) {
        Set<ObjectName> all = new HashSet<>(Set.of(table));
        wholes.keySet().stream().filter(piece -> isWithin(piece, table)).forEach(all::add);
        return all;
    }

    /** Whether it is this table or a piece of it. */
    boolean isWithin(ObjectName piece, ObjectName table) {
        ObjectName whole = wholes.get(piece);
        return piece.equals(table) || whole != null && isWithin(whole, table);
    }

    /** Whether an index is of a piece alone, while the other is of the whole and just like it: the server makes the former part of the latter. */
    boolean joins(IndexWish piece, IndexWish whole) {
        IndexWish there = whole.on(piece.table());
        return !piece.table().equals(whole.table()) && answers(whole, piece) && there.isAnsweredBy(piece);
    }

    /** Whether the one index does all that the other does, be it of the same table, or of the whole that the other is of a piece of. */
    boolean answers(IndexWish one, IndexWish other) {
        return isWithin(other.table(), one.table()) && other.isAnsweredBy(one.on(other.table()));
    }

    /** Uses of pieces as uses of the whole: as many as differ in what they ask. */
    List<Scan> whole(List<Scan> scans) {
        record Asked(ObjectName table, Set<Object> demands, Set<Object> orders) {}
        Map<Asked, Scan> wholes = new LinkedHashMap<>();
        for (Scan scan : scans) {
            ObjectName table = top(scan.table());
            wholes.merge(
                    new Asked(table, Set.copyOf(scan.demands()), Set.copyOf(scan.orders())), scan.of(table), Scan::and);
        }
        return new ArrayList<>(wholes.values());
    }
}
