package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexInside;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.postgresql.Names;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How large an index would be, from what the planner knows of its table and its columns. */
final class EstimatedSizes implements IndexSizes {

    private static final JsonMapper JSON = new JsonMapper();

    private final PlanSession session;
    private final Map<ObjectName, RelationFacts> facts;
    private final FileLayout layout;
    private final boolean masked;
    private final JointCounts joint;
    private final IndexedColumns columns;
    private final Map<String, Double> rows = new HashMap<>();

    EstimatedSizes(
            Connection admin,
            int version,
            PlanSession session,
            Map<ObjectName, RelationFacts> facts,
            FileLayout layout,
            boolean masked) {
        this.session = session;
        this.facts = facts;
        this.layout = layout;
        this.masked = masked;
        this.joint = new JointCounts(admin, version);
        this.columns = new IndexedColumns(admin, version);
    }

    @Override
    public List<IndexSize> of(List<MadeIndex> indexes) throws SQLException {
        Map<Long, List<IndexedColumn>> all = columns.of(indexes);
        List<IndexSize> sizes = new ArrayList<>();
        for (MadeIndex index : indexes) {
            sizes.add(of(index, all.getOrDefault(index.id(), List.of())));
        }
        return sizes;
    }

    private IndexSize of(MadeIndex index, List<IndexedColumn> columns) throws SQLException {
        double all = rows(index.table(), "");
        double held = index.predicate() == null ? all : Math.min(all, rows(index.table(), index.predicate()));
        List<String> assumptions = new ArrayList<>();
        RelationFacts table = facts.get(index.table());
        long tablePages = table == null ? 0 : table.pages();
        columns.stream()
                .filter(column -> tablePages > 0 && !column.values().known())
                .forEach(column -> assumptions.add("There are no statistics of " + column.text() + "."));
        ofCondition(index.predicate()).forEach(assumptions::add);
        return switch (index.method()) {
            case "btree" -> btree(index, columns, all, held, assumptions);
            default -> new OtherSizes(index, columns, held, tablePages).size(assumptions);
        };
    }

    private List<String> ofCondition(@Nullable String condition) {
        if (condition == null) {
            return List.of();
        }
        return masked && QueryTokens.namesValues(condition)
                ? List.of(
                        "Its condition names values, and the statistics hold pseudonyms, among which these are not found:"
                                + " how many rows it holds is not known. Export with --plain.")
                : List.of("Its condition is taken as independent of its columns.");
    }

    private IndexSize btree(
            MadeIndex index, List<IndexedColumn> columns, double all, double held, List<String> assumptions)
            throws SQLException {
        List<IndexedColumn> keys = columns.stream().filter(IndexedColumn::isKey).toList();
        KeyGroups groups = KeyGroups.of(keys, Math.max(1, all), all <= 0 ? 1 : held / all);
        boolean deduplicated = index.deduplicate() && !index.unique() && deduplicates(index);
        if (deduplicated && keys.size() > 1) {
            double together = joint.of(index.tableId(), keys, all);
            if (together > 0) {
                groups = groups.with(Math.min(together, Math.max(1, held)));
            } else if (groups.keys() < 0.95 * held) {
                assumptions.add("No statistics say how many combinations of its columns there are; they are taken as"
                        + " independent of one another.");
            }
        }
        BTreeSize.Size size = BTreeSize.of(
                deduplicated ? groups.exact() : groups.all(),
                new KeyWidth(columns),
                deduplicated,
                index.fillfactor(),
                new KeyWidth(keys).of(0));
        return new IndexSize(size.pages(), held, new IndexInside.BTree(size.height(), true), assumptions);
    }

    /** The server has said so in the first page: for the types, and whether anything is carried along. */
    private boolean deduplicates(MadeIndex index) throws SQLException {
        try {
            return layout.firstPage(index.file())[IndexFirstPage.BTREE_ALL_EQUAL_IMAGE] != 0;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** As many as the planner takes the table to have now. */
    private double rows(ObjectName table, String condition) {
        String query = "SELECT FROM ONLY " + Names.quote(table) + (condition.isEmpty() ? "" : " WHERE " + condition);
        return rows.computeIfAbsent(
                query,
                asked -> JSON.readTree(session.brief(asked))
                        .get(0)
                        .get("Plan")
                        .get("Plan Rows")
                        .asDouble());
    }
}
