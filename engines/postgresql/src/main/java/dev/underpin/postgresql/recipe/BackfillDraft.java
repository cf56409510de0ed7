package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Backfills: which key a table is walked by, the script that does it, and fresh statistics when it is through. Whoever wants to change
 * a row of a batch waits for the batch to end: it begins small, and grows only as long as it ends soon.
 */
final class BackfillDraft {

    private static final int PAGES = 100;

    private final Situation situation;
    private final Drafts drafts;

    BackfillDraft(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /**
     * What is written into the rows of a table, so that nothing changes where it is there already.
     *
     * @param alone as behind SET, where only rows without it are written
     * @param together where rows are written for the sake of others too
     */
    record Fill(String title, String alone, String together, String pending) {}

    /** @param assignments as behind SET; {@code pending} which rows are not done */
    void add(ObjectName table, String title, String assignments, String pending) {
        drafts.fill(table, new Fill(title, assignments, assignments, pending));
    }

    /** A value for a column where it has none, of whatever type the server would store there. */
    void add(ObjectName table, Column column, String title, String value, String pending) {
        String name = Names.quote(column.name());
        String stored = "coalesce(" + name + ", (" + value + ")::" + unlimited(column) + ")";
        drafts.fill(table, new Fill(title, name + " = " + value, name + " = " + stored, pending));
    }

    /** The type without its length: a cast would cut off in silence what storing refuses. */
    private static String unlimited(Column column) {
        return column.type()
                .text()
                .replaceFirst("^(character|bit) varying\\(\\d+\\)", "$1 varying")
                .replaceFirst("^character\\(\\d+\\)", "bpchar")
                .replaceFirst("^bit\\(\\d+\\)", "bit varying");
    }

    /** All that a table's rows are to be given is given in one pass. */
    void finish() {
        drafts.fills().forEach((table, fills) -> {
            if (fills.size() == 1) {
                Fill fill = fills.getFirst();
                pass(table, fill.title(), fill.alone(), fill.pending());
            } else {
                pass(
                        table,
                        joined(fills, Fill::title, "; "),
                        joined(fills, Fill::together, ", "),
                        "(" + joined(fills, Fill::pending, ") OR (") + ")");
            }
        });
    }

    private static String joined(List<Fill> fills, Function<Fill, String> part, String between) {
        return fills.stream().map(part).collect(Collectors.joining(between));
    }

    private void pass(ObjectName table, String title, String assignments, String pending) {
        Table its = situation.before(table);
        List<String> key = key(its);
        var walk = new RowWalk(
                table,
                key,
                situation.batchRows(),
                "UPDATE " + Names.quote(table) + " SET " + assignments + "\n WHERE " + RowWalk.RANGE + "\n   AND ("
                        + pending + ")");
        List<PublishedRows> nameless = PublishedRows.nameless(situation, its);
        nameless.forEach(rows -> drafts.add(Slot.ROWS, rows.named()));
        drafts.add(
                Slot.ROWS,
                new Backfill(
                        title,
                        walk,
                        key.isEmpty() ? byPage(walk) : KeyWalk.script(walk),
                        "SELECT NOT EXISTS (SELECT FROM " + Names.quote(table) + " WHERE " + pending + ")",
                        hazards(its),
                        new Sizes(situation).backfill(table)));
        nameless.forEach(rows -> drafts.add(Slot.ROWS, rows.asBefore()));
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

    /** Rows that are written move behind the page that is being walked, and are done then. */
    private static String byPage(RowWalk walk) {
        String name = Names.quote(walk.table());
        String range =
                "ctid >= format('(%s,0)', underpin_page)::tid AND ctid < format('(%s,0)', underpin_page + underpin_size)::tid";
        return "DO $backfill$\nDECLARE\n    underpin_page bigint := 0;\n"
                + "    underpin_pages bigint := (WITH RECURSIVE piece (relid) AS (SELECT " + Names.literal(name)
                + "::regclass::oid UNION ALL\n            SELECT inhrelid FROM pg_inherits JOIN piece ON inhparent = relid)\n"
                + "        SELECT max(pg_relation_size(relid)) FROM piece) / current_setting('block_size')::bigint;\n"
                + Pace.declared(PAGES) + "BEGIN\n"
                + "    WHILE underpin_page <= underpin_pages LOOP\n" + Pace.BEGAN
                + Indented.by(8, walk.batch(range) + ";")
                + "        COMMIT;\n        underpin_page := underpin_page + underpin_size;\n" + Pace.next(PAGES)
                + "    END LOOP;\nEND $backfill$";
    }
}
