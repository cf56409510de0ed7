package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.HashMap;
import java.util.Map;

/** How many rows each table gets: as many as statistics and scale ask for, or as many as there can be. */
final class RowCounts {

    /** Where rows were never counted: so many of a middling width are on a page. */
    private static final long ROWS_OF_A_PAGE = 60;

    private final LoadedTables loaded;
    private final double scale;
    private final Map<ObjectName, RelationFacts> facts = new HashMap<>();
    private final Map<ObjectName, Long> limits = new HashMap<>();

    RowCounts(TwinBundle bundle, LoadedTables loaded, double scale) {
        this.loaded = loaded;
        this.scale = scale;
        bundle.relations().forEach(relation -> facts.put(relation.relation(), relation));
    }

    /** By the statistics and the scale; one at least where there are any. */
    long asked(Table table) {
        double rows = loaded.leaves(table).mapToDouble(this::counted).sum();
        return rows <= 0 ? 0 : Math.max(1, Math.round(rows * scale));
    }

    private double counted(Table table) {
        RelationFacts relation = facts.get(table.name());
        if (relation == null) {
            return 0;
        }
        return relation.rows() >= 0 ? relation.rows() : relation.pages() * ROWS_OF_A_PAGE;
    }

    /** Those that can be made. */
    long of(Table table) {
        return Math.min(asked(table), limits.getOrDefault(table.name(), Long.MAX_VALUE));
    }

    /** There cannot be more. */
    void limit(Table table, long rows) {
        limits.merge(table.name(), rows, Math::min);
    }

    double scale() {
        return scale;
    }
}
