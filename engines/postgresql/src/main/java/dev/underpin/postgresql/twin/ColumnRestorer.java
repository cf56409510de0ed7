package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.postgresql.CatalogQuery;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Gives columns their statistics: by the server's own function from 18 on, before that as rows of the planner's table. */
final class ColumnRestorer {

    private static final int OWN_FUNCTION = 18;

    private final Connection admin;
    private final int version;

    ColumnRestorer(Connection admin, int version) {
        this.admin = admin;
        this.version = version;
    }

    List<Caveat> restore(List<ColumnFacts> columns) throws SQLException {
        List<Caveat> caveats = new ArrayList<>();
        if (version >= OWN_FUNCTION) {
            byFunction(columns, caveats);
        } else {
            asRows(columns, caveats);
        }
        return caveats;
    }

    private void byFunction(List<ColumnFacts> columns, List<Caveat> caveats) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute("GRANT pg_maintain TO " + ScratchServer.PLANNER);
            statement.execute("SET ROLE " + ScratchServer.PLANNER);
            for (ColumnFacts column : columns) {
                Savepoint before = admin.setSavepoint();
                try (ResultSet answer = statement.executeQuery(call(column))) {
                    if (!answer.next() || !answer.getBoolean(1)) {
                        SQLWarning warning = statement.getWarnings();
                        caveats.add(
                                refused(column, warning == null ? "the server says no" : ServerMessages.text(warning)));
                    }
                    statement.clearWarnings();
                } catch (SQLException e) {
                    admin.rollback(before);
                    caveats.add(refused(column, ServerMessages.text(e)));
                }
                admin.releaseSavepoint(before);
            }
            statement.execute("RESET ROLE");
        }
    }

    private static String call(ColumnFacts column) {
        var call = new StringBuilder("SELECT pg_restore_attribute_stats('schemaname', "
                + Names.literal(column.relation().schema()) + ", 'relname', "
                + Names.literal(column.relation().name()));
        if (column.position() > 0) {
            call.append(", 'attnum', ").append(column.position()).append("::smallint");
        } else {
            call.append(", 'attname', ").append(Names.literal(column.column()));
        }
        call.append(", 'inherited', ").append(column.inherited());
        StatisticWords.TYPES.forEach((word, type) -> {
            String value = column.statistics().get(word);
            if (value != null) {
                call.append(", '")
                        .append(word)
                        .append("', ")
                        .append(Names.literal(value))
                        .append("::")
                        .append(type);
            }
        });
        return call.append(")").toString();
    }

    private void asRows(List<ColumnFacts> columns, List<Caveat> caveats) throws SQLException {
        String insert = new CatalogQuery("twin", "column-row").textFor(version);
        try (PreparedStatement statement = admin.prepareStatement(insert)) {
            for (ColumnFacts column : columns) {
                int at = 1;
                statement.setString(at++, column.relation().schema());
                statement.setString(at++, column.relation().name());
                statement.setString(at++, column.column());
                statement.setInt(at++, column.position());
                statement.setBoolean(at++, column.inherited());
                for (String word : StatisticWords.ALL) {
                    statement.setString(at++, column.statistics().get(word));
                }
                Savepoint before = admin.setSavepoint();
                try {
                    if (statement.executeUpdate() == 0) {
                        caveats.add(refused(column, "there is no such column on the twin"));
                    }
                } catch (SQLException e) {
                    admin.rollback(before);
                    caveats.add(refused(column, ServerMessages.text(e)));
                }
                admin.releaseSavepoint(before);
            }
        }
    }

    private static Caveat refused(ColumnFacts column, String why) {
        return new Caveat(
                column.relation(),
                "The statistics of " + column.relation() + "." + column.column() + " could not be restored: " + why);
    }
}
