package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Backfills: which key a table is walked by, the script that does it, and fresh statistics when it is through. Whoever wants to change
 * a row of a batch waits for the batch to end: it begins small, and grows only as long as it ends soon.
 */
final class BackfillDraft {

    private static final int PAGES = 100;
    private static final int SMALLER = 10;
    private static final String BEGAN = "        underpin_began := clock_timestamp();\n";

    private final Situation situation;
    private final Drafts drafts;

    BackfillDraft(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** @param assignments as behind SET; {@code pending} which rows are not done */
    void add(ObjectName table, String title, String assignments, String pending) {
        Table its = situation.before(table);
        List<String> key = key(its);
        String script = key.isEmpty() ? byPage(table, assignments, pending) : byKey(table, key, assignments, pending);
        drafts.add(
                Slot.ROWS,
                new Backfill(
                        title,
                        table,
                        key,
                        assignments,
                        pending,
                        situation.batchRows(),
                        script,
                        "SELECT NOT EXISTS (SELECT FROM " + Names.quote(table) + " WHERE " + pending + ")",
                        hazards(its),
                        new Sizes(situation).backfill(table)));
        drafts.add(
                Slot.ROW_STATISTICS,
                Work.called("Count " + table + " anew, now that it has changed")
                        .run("ANALYZE " + Names.quote(table))
                        .nothingToUndo("It tells the planner what is there.")
                        .timeouts(Timeouts.LONG)
                        .step());
    }

    private static List<Hazard> hazards(Table table) {
        var hazards = new ArrayList<Hazard>();
        List<String> firing = table.triggers().stream()
                .filter(trigger -> trigger.definition().matches("(?s).*\\bUPDATE\\b.* ON .*")
                        && !trigger.firing().equals("DISABLED"))
                .map(Trigger::name)
                .toList();
        if (!firing.isEmpty()) {
            hazards.add(new Hazard(
                    Hazard.Kind.APPLICATION,
                    "Each row that is filled fires " + String.join(", ", firing) + " of " + table.name()
                            + ": see that this does no harm."));
        }
        hazards.add(new Hazard(
                Hazard.Kind.SPACE,
                "Every row is written once more; what vacuum does not get to in time is room taken."));
        return hazards;
    }

    /** A unique key without NULLs, the primary one first; empty where there is none. */
    private static List<String> key(Table table) {
        Stream<List<String>> primary = table.primaryKey().stream().map(key -> key.columns());
        Stream<List<String>> unique = table.indexes().stream()
                .filter(index -> index.unique() && index.valid() && !index.isPartial())
                .filter(index -> index.keys().stream().noneMatch(key -> key.column() == null))
                .map(BackfillDraft::columns)
                .filter(columns -> columns.stream()
                        .allMatch(column -> table.column(column)
                                .filter(one -> !one.nullable())
                                .isPresent()));
        return Stream.concat(primary, unique).findFirst().orElse(List.of());
    }

    private static List<String> columns(Index index) {
        return index.keys().stream().map(IndexKey::column).map(String::valueOf).toList();
    }

    private String byKey(ObjectName table, List<String> key, String assignments, String pending) {
        String name = Names.quote(table);
        String columns = Names.quote(key);
        String descending =
                key.stream().map(column -> Names.quote(column) + " DESC").collect(Collectors.joining(", "));
        String from = variables("underpin_from_", key);
        String to = variables("underpin_to_", key);
        String declared = IntStream.rangeClosed(1, key.size())
                .mapToObj(i -> "    underpin_from_" + i + " " + name + "." + Names.quote(key.get(i - 1)) + "%TYPE;\n"
                        + "    underpin_to_" + i + " " + name + "." + Names.quote(key.get(i - 1)) + "%TYPE;\n")
                .collect(Collectors.joining());
        String behind = "(underpin_from_1 IS NULL OR (" + columns + ") > (" + from + "))";
        String moved = IntStream.rangeClosed(1, key.size())
                .mapToObj(i -> "        underpin_from_" + i + " := underpin_to_" + i + ";\n")
                .collect(Collectors.joining());
        return "DO $backfill$\nDECLARE\n" + declared + paced(situation.batchRows()) + "BEGIN\n    LOOP\n"
                + BEGAN
                + "        SELECT " + columns + " INTO " + to + " FROM (\n"
                + "            SELECT " + columns + " FROM " + name + " WHERE " + behind + "\n"
                + "             ORDER BY " + columns + " LIMIT underpin_size) AS batch\n"
                + "         ORDER BY " + descending + " LIMIT 1;\n"
                + "        EXIT WHEN NOT FOUND;\n"
                + "        UPDATE " + name + " SET " + assignments + "\n"
                + "         WHERE " + behind + " AND (" + columns + ") <= (" + to + ")\n"
                + "           AND (" + pending + ");\n"
                + "        COMMIT;\n" + moved + pace(situation.batchRows())
                + "        PERFORM pg_sleep(0.02);\n"
                + "    END LOOP;\nEND $backfill$";
    }

    private static String paced(int most) {
        return "    underpin_size integer := " + Math.max(1, most / SMALLER) + ";\n    underpin_began timestamptz;\n";
    }

    /** The size of the next batch, by how long this one took. */
    private static String pace(int most) {
        return "        underpin_size := CASE WHEN clock_timestamp() - underpin_began > interval '200 ms'"
                + " THEN greatest(underpin_size / 2, 1)\n"
                + "            WHEN clock_timestamp() - underpin_began < interval '100 ms' THEN least(underpin_size * 2, "
                + most
                + ")\n            ELSE underpin_size END;\n";
    }

    private static String variables(String prefix, List<String> key) {
        return IntStream.rangeClosed(1, key.size()).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
    }

    /** Rows that are written move behind the page that is being walked, and are done then. */
    private static String byPage(ObjectName table, String assignments, String pending) {
        String name = Names.quote(table);
        return "DO $backfill$\nDECLARE\n    page bigint := 0;\n"
                + "    pages bigint := (SELECT max(pg_relation_size(relid)) FROM pg_partition_tree("
                + Names.literal(name) + "))\n        / current_setting('block_size')::bigint;\n" + paced(PAGES)
                + "BEGIN\n"
                + "    WHILE page <= pages LOOP\n" + BEGAN
                + "        UPDATE " + name + " SET " + assignments + "\n"
                + "         WHERE ctid >= format('(%s,0)', page)::tid AND ctid < format('(%s,0)', page + underpin_size)::tid\n"
                + "           AND (" + pending + ");\n"
                + "        COMMIT;\n        page := page + underpin_size;\n" + pace(PAGES)
                + "        PERFORM pg_sleep(0.02);\n    END LOOP;\nEND $backfill$";
    }
}
