package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many combinations of columns a table has: from its statistics over several columns, or a foreign key. */
final class JointCounts {

    /** {@code "1, 3": 4711}. */
    private static final Pattern COUNT = Pattern.compile("\"([\\d, ]+)\": (\\d+)");

    private final Connection admin;
    private final int version;
    private final Map<Long, List<Known>> byTable = new HashMap<>();

    JointCounts(Connection admin, int version) {
        this.admin = admin;
        this.version = version;
    }

    /**
     * What one row of {@code whatif-joint} says.
     *
     * @param counts of combinations, as the server writes them; null for a foreign key
     * @param columns of the foreign key
     */
    private record Known(@Nullable String counts, @Nullable String columns, double rows) {}

    /** @return 0 where it is not known */
    double of(long table, List<IndexedColumn> columns, double rows) throws SQLException {
        Set<Integer> wanted = columns.stream().map(IndexedColumn::number).collect(Collectors.toSet());
        double counted = 0;
        double atMost = 0;
        for (Known known : known(table)) {
            if (known.counts() != null) {
                counted = Math.max(counted, counted(known.counts(), wanted));
            } else if (known.columns() != null && numbers(known.columns()).equals(wanted)) {
                atMost = known.rows();
            }
        }
        return Math.min(rows, counted > 0 ? counted : atMost);
    }

    private List<Known> known(long table) throws SQLException {
        List<Known> there = byTable.get(table);
        if (there == null) {
            there = asked(table);
            byTable.put(table, there);
        }
        return there;
    }

    private List<Known> asked(long table) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-joint").textFor(version))) {
            statement.setLong(1, table);
            statement.setLong(2, table);
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    found.add(new Known(row.optional("counts"), row.optional("columns"), row.real("rows")));
                }
            }
        }
        return found;
    }

    private static double counted(String counts, Set<Integer> wanted) {
        Matcher matcher = COUNT.matcher(counts);
        while (matcher.find()) {
            if (numbers(matcher.group(1)).equals(wanted)) {
                return Double.parseDouble(matcher.group(2));
            }
        }
        return 0;
    }

    private static Set<Integer> numbers(String text) {
        return Pattern.compile("\\D+")
                .splitAsStream(text)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
