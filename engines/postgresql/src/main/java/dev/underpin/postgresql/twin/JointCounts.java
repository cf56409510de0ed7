package dev.underpin.postgresql.twin;

import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many combinations of columns a table has: from its statistics over several columns, or a foreign key. */
record JointCounts(Connection admin, int version) {

    /** {@code "1, 3": 4711}. */
    private static final Pattern COUNT = Pattern.compile("\"([\\d, ]+)\": (\\d+)");

    /** @return 0 where it is not known */
    double of(long table, List<IndexedColumn> columns, double rows) throws SQLException {
        Set<Integer> wanted = columns.stream().map(IndexedColumn::number).collect(Collectors.toSet());
        double counted = 0;
        double atMost = 0;
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-joint").textFor(version))) {
            statement.setLong(1, table);
            statement.setLong(2, table);
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    String counts = row.optional("counts");
                    if (counts != null) {
                        counted = Math.max(counted, counted(counts, wanted));
                    } else if (numbers(row.text("columns")).equals(wanted)) {
                        atMost = row.real("rows");
                    }
                }
            }
        }
        return Math.min(rows, counted > 0 ? counted : atMost);
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
