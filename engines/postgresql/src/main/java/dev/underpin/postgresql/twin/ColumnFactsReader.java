package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.postgresql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that {@code pg_stats} shows, and for ranges before 17 what it does not. */
final class ColumnFactsReader {

    private static final int RANGES_SHOWN = 17;

    private static final List<String> RANGES =
            List.of("range_length_histogram", "range_empty_frac", "range_bounds_histogram");

    private final TwinSession session;
    private final boolean slots;
    private final List<Caveat> caveats;

    /** @param slots whether the planner's own table may be read */
    ColumnFactsReader(TwinSession session, boolean slots, List<Caveat> caveats) {
        this.session = session;
        this.slots = slots;
        this.caveats = caveats;
    }

    private record Key(ObjectName relation, String column, boolean inherited) {}

    List<TypedColumn> read() {
        Map<Key, Map<String, String>> ranges = new HashMap<>();
        if (session.version() < RANGES_SHOWN && slots) {
            session.each("ranges", row -> ranges.put(key(row), texts(row, RANGES)));
        }
        List<TypedColumn> columns = new ArrayList<>();
        session.each("columns", row -> {
            Map<String, String> statistics = texts(row, StatisticWords.ALL);
            Key key = key(row);
            statistics.putAll(ranges.getOrDefault(key, Map.of()));
            var type = new ValueType(row.text("type"), row.letter("type_kind"), row.optional("collation"));
            if (session.version() < RANGES_SHOWN && !slots && "rm".indexOf(type.kind()) >= 0) {
                caveats.add(new Caveat(
                        key.relation(),
                        "What the planner knows of the ranges in " + key.relation() + "." + key.column()
                                + " could not be read: before 17 this takes SELECT on pg_statistic."));
            }
            columns.add(new TypedColumn(
                    new ColumnFacts(
                            key.relation(), key.column(), (int) row.number("position"), key.inherited(), statistics),
                    type));
        });
        return columns;
    }

    private static Key key(Row row) throws SQLException {
        return new Key(
                new ObjectName(row.text("schema"), row.text("relation")),
                row.text("column_name"),
                row.flag("inherited"));
    }

    private static Map<String, String> texts(Row row, List<String> words) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        for (String word : words) {
            String text = row.optional(word);
            if (text != null) {
                texts.put(word, text);
            }
        }
        return texts;
    }
}
