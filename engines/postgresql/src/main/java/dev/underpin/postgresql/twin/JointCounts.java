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

/** How many combinations of columns a table has, from its statistics over several columns. */
record JointCounts(Connection admin, int version) {

    /** {@code "1, 3": 4711}. */
    private static final Pattern COUNT = Pattern.compile("\"([\\d, ]+)\": (\\d+)");

    /** @return 0 where it is not known */
    double of(long table, List<IndexedColumn> columns, double rows) throws SQLException {
        Set<Integer> wanted = columns.stream().map(IndexedColumn::number).collect(Collectors.toSet());
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-joint").textFor(version))) {
            statement.setLong(1, table);
            try (ResultSet answer = statement.executeQuery()) {
                var row = new Row(answer);
                while (answer.next()) {
                    Matcher counts = COUNT.matcher(row.text("counts"));
                    while (counts.find()) {
                        Set<Integer> known = Pattern.compile(", ")
                                .splitAsStream(counts.group(1))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet());
                        if (known.equals(wanted)) {
                            return Math.min(rows, Double.parseDouble(counts.group(2)));
                        }
                    }
                }
            }
        }
        return 0;
    }
}
