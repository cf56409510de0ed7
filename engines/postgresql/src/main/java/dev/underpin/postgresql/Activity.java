package dev.underpin.postgresql;

import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.RowsTouched;
import dev.underpin.model.effect.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session has read and written so far, by the oid of the table.
 *
 * @param catalogWrites rows of the system catalog written; as long as it stays, so does the shape
 * @param walPosition bytes of log so far
 */
record Activity(Map<Long, Counters> tables, long catalogWrites, long walPosition) {

    /** Of one table. */
    record Counters(long scans, long rowsRead, long inserted, long updated, long deleted) {
        static final Counters ZERO = new Counters(0, 0, 0, 0, 0);
    }

    /** Tables read from end to end since an earlier look. */
    List<Scan> scansSince(Activity before, Shape shape, Set<Shape.Key> old) {
        var scans = new ArrayList<Scan>();
        tables.forEach((oid, now) -> {
            Counters then = before.tables.getOrDefault(oid, Counters.ZERO);
            Relation relation = now.scans() > then.scans() ? shape.named(oid, old) : null;
            if (relation != null) {
                scans.add(new Scan(relation, now.rowsRead() - then.rowsRead()));
            }
        });
        scans.sort(Comparator.comparing(scan -> scan.relation().name()));
        return scans;
    }

    /** Rows written since an earlier look. */
    List<RowsTouched> rowsSince(Activity before, Shape shape, Set<Shape.Key> old) {
        var rows = new ArrayList<RowsTouched>();
        tables.forEach((oid, now) -> {
            Counters then = before.tables.getOrDefault(oid, Counters.ZERO);
            long inserted = now.inserted() - then.inserted();
            long updated = now.updated() - then.updated();
            long deleted = now.deleted() - then.deleted();
            Relation relation = inserted + updated + deleted > 0 ? shape.named(oid, old) : null;
            if (relation != null) {
                rows.add(new RowsTouched(relation, inserted, updated, deleted));
            }
        });
        rows.sort(Comparator.comparing(touched -> touched.relation().name()));
        return rows;
    }
}
