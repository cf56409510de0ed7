package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.OwnQuestions;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The extremes of columns that lead an index. The planner looks these up itself when a histogram may be out of date; each is
 * one step down an index that is there.
 */
final class EndReader {

    private static final int AT_A_TIME = 50;

    private final TwinSession session;
    private final List<Caveat> caveats;

    EndReader(TwinSession session, List<Caveat> caveats) {
        this.session = session;
        this.caveats = caveats;
    }

    List<TypedEnd> read() throws SQLException {
        List<TypedEnd> wanted = new ArrayList<>();
        session.each("ends", row -> {
            if (row.flag("readable")) {
                wanted.add(new TypedEnd(
                        new ColumnName(
                                new ObjectName(row.text("schema"), row.text("table_name")), row.text("column_name")),
                        new ValueType(row.text("type"), row.letter("type_kind"), row.optional("collation")),
                        "",
                        ""));
            }
        });
        List<TypedEnd> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
            List<TypedEnd> some = wanted.subList(from, Math.min(from + AT_A_TIME, wanted.size()));
            session.progress().at("reading the ends of indexes", from, wanted.size());
            found.addAll(ask(some));
        }
        return found;
    }

    private List<TypedEnd> ask(List<TypedEnd> wanted) throws SQLException {
        Connection connection = session.connection();
        Savepoint before = connection.setSavepoint();
        List<TypedEnd> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(OwnQuestions.marked(IntStream.range(0, wanted.size())
                        .mapToObj(i -> "SELECT " + i + ", " + end(wanted.get(i).column(), "ASC") + ", "
                                + end(wanted.get(i).column(), "DESC"))
                        .collect(Collectors.joining("\nUNION ALL "))))) {
            while (answer.next()) {
                String lowest = answer.getString(2);
                String highest = answer.getString(3);
                if (lowest != null && highest != null) {
                    found.add(wanted.get(answer.getInt(1)).with(lowest, highest));
                }
            }
        } catch (SQLException e) {
            connection.rollback(before);
            if (wanted.size() > 1) {
                int half = wanted.size() / 2;
                found.addAll(ask(wanted.subList(0, half)));
                found.addAll(ask(wanted.subList(half, wanted.size())));
                return found;
            }
            caveats.add(new Caveat(
                    wanted.getFirst().column().table(),
                    "The extremes of " + wanted.getFirst().column() + " could not be read: " + ServerMessages.text(e)
                            + ". Comparisons beyond the histogram may be estimated otherwise."));
        }
        return found;
    }

    private static String end(ColumnName column, String direction) {
        // Named with its table: a bare name would be the text that is asked for, and sort as such.
        String name = "t." + Names.quote(column.column());
        return "(SELECT " + name + "::text FROM ONLY " + Names.quote(column.table()) + " t WHERE " + name
                + " IS NOT NULL ORDER BY " + name + " " + direction + " LIMIT 1)";
    }
}
