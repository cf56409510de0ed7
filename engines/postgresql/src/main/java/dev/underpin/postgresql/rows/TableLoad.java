package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Streams the rows of a table to the server, which reads some while others are made. A column whose values the server does not take is
 * left out where that can be.
 */
final class TableLoad {

    private static final int CHUNK = 1 << 16;
    private static final Pattern COLUMN = Pattern.compile("COPY .*, line \\d+, column ([^:]+)", Pattern.DOTALL);

    private final CopyManager copies;
    private final Said said;
    private final LongConsumer progress;
    private final CopyText text = new CopyText();

    /** @param progress told of rows that are done since it was told last */
    TableLoad(LoadSession session, Said said, LongConsumer progress) throws SQLException {
        this.copies = session.connection().unwrap(PGConnection.class).getCopyAPI();
        this.said = said;
        this.progress = progress;
    }

    void load(TableRows table) {
        List<ColumnRows> columns = new ArrayList<>(table.columns());
        for (int attempt = 0; attempt <= table.columns().size(); attempt++) {
            try {
                copy(table, columns);
                return;
            } catch (SQLException e) {
                Optional<ColumnRows> odd = blamed(e, columns);
                if (odd.isEmpty() || !canBeLeftOut(table, odd.get())) {
                    said.add(table.table().name() + " is empty: " + ServerMessages.text(e) + ".");
                    return;
                }
                said.add(table.table().name() + "." + odd.get().name()
                        + " has no values of its own, the server did not take those that were made: "
                        + ServerMessages.text(e) + ".");
                columns.remove(odd.get());
            }
        }
    }

    private static boolean canBeLeftOut(TableRows table, ColumnRows column) {
        Column left = table.table().column(column.name()).orElseThrow();
        return left.nullable() || left.defaultValue() != null || left.identity() != null;
    }

    private static Optional<ColumnRows> blamed(SQLException e, List<ColumnRows> columns) {
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String where = message == null ? null : message.getWhere();
        Matcher matcher = COLUMN.matcher(where == null ? "" : where);
        return matcher.find()
                ? columns.stream()
                        .filter(column -> column.name().equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private void copy(TableRows table, List<ColumnRows> columns) throws SQLException {
        var rows = new TableRows(table.table(), table.asked(), table.rows(), columns);
        String names =
                columns.stream().map(column -> Names.quote(column.name())).collect(Collectors.joining(", ", " (", ")"));
        text.clear();
        CopyIn copy = copies.copyIn(
                "COPY " + Names.quote(table.table().name()) + (columns.isEmpty() ? "" : names) + " FROM STDIN");
        try {
            long told = 0;
            for (long row = 0; row < table.rows(); row++) {
                rows.write(row, text);
                if (text.length() >= CHUNK) {
                    copy.writeToCopy(text.bytes(), 0, text.length());
                    text.clear();
                    progress.accept(row - told);
                    told = row;
                }
            }
            copy.writeToCopy(text.bytes(), 0, text.length());
            copy.endCopy();
            progress.accept(table.rows() - told);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
