package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.rows.Conditions.Condition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets rows that break a condition over several columns exchange one value with rows that do not, where both are right afterwards. So
 * every column keeps its values, and no row is lost. It is done in a copy, from which the table is filled again in its old order.
 */
final class Exchange {

    private static final int ROUNDS = 8;
    private static final int CANDIDATES = 16;
    private static final String COPY = "pg_temp.underpin_exchange";
    private static final String ROW = "underpin_row";

    private final LoadSession session;
    private final Table table;
    private final String demanded;
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final List<String> exchangeable;

    private Exchange(LoadSession session, Table table, List<Condition> conditions) {
        this.session = session;
        this.table = table;
        this.demanded = conditions.stream()
                .map(condition -> "(" + condition.text() + ") IS NOT FALSE")
                .collect(Collectors.joining(" AND "));
        conditions.forEach(condition -> mentioned.addAll(Mentions.of(table, condition.text())));
        Set<String> bound = bound(table);
        this.exchangeable =
                mentioned.stream().filter(column -> !bound.contains(column)).toList();
    }

    /** Does what can be done; the rows that are still wrong then have to go. */
    static void mend(LoadSession session, Table table, List<Condition> conditions) throws SQLException {
        List<Condition> several = conditions.stream()
                .filter(condition -> Mentions.of(table, condition.text()).size() > 1)
                .filter(condition ->
                        Mentions.of(table, condition.text()).stream().noneMatch(column -> isGenerated(table, column)))
                .toList();
        var exchange = new Exchange(session, table, several);
        if (!several.isEmpty()
                && !exchange.exchangeable.isEmpty()
                && exchange.broken("ONLY " + Names.quote(table.name())) > 0) {
            exchange.exchange();
        }
    }

    private static boolean isGenerated(Table table, String column) {
        return table.column(column).filter(one -> one.generated() != null).isPresent();
    }

    /** Columns whose values belong to other columns or rows: of unique indexes, of references of several columns, of the cut into pieces. */
    private static Set<String> bound(Table table) {
        var bound = new HashSet<String>();
        for (Index index : table.indexes()) {
            for (IndexKey key : index.unique() ? index.keys() : List.<IndexKey>of()) {
                bound.addAll(key.column() != null ? List.of(key.column()) : Mentions.of(table, key.text()));
            }
        }
        table.foreignKeys()
                .map(ForeignKey::columns)
                .filter(columns -> columns.size() > 1)
                .forEach(bound::addAll);
        return bound;
    }

    private long broken(String rows) throws SQLException {
        long[] count = new long[1];
        session.query(
                "SELECT count(*) AS broken FROM " + rows + " WHERE NOT (" + demanded + ")",
                row -> count[0] = row.number("broken"));
        return count[0];
    }

    private void exchange() throws SQLException {
        String own = "ONLY " + Names.quote(table.name());
        session.execute(
                "CREATE TEMP TABLE underpin_exchange AS SELECT row_number() OVER () AS " + ROW + ", * FROM " + own);
        try {
            session.execute("ANALYZE " + COPY);
            if (exchangeUntilRight() > 0) {
                String columns = table.columns().stream()
                        .filter(column -> column.generated() == null)
                        .map(Column::name)
                        .map(Names::quote)
                        .collect(Collectors.joining(", "));
                session.execute("TRUNCATE " + own);
                session.execute("INSERT INTO " + Names.quote(table.name()) + " (" + columns
                        + ") OVERRIDING SYSTEM VALUE SELECT " + columns + " FROM " + COPY + " ORDER BY " + ROW);
            }
        } finally {
            session.execute("DROP TABLE " + COPY);
        }
    }

    private long exchangeUntilRight() throws SQLException {
        long exchanged = 0;
        long before = -1;
        for (int round = 0; round < ROUNDS && before != exchanged; round++) {
            before = exchanged;
            for (String column : exchangeable) {
                exchanged += session.execute(once(column, round));
            }
            if (broken(COPY) == 0) {
                break;
            }
        }
        return exchanged;
    }

    /** Each wrong row beside some right ones, both as they would be with the other's value; the first pair that would be right is taken. */
    private String once(String column, int round) {
        String name = Names.quote(column);
        String shuffled = "hashint8extended(" + ROW + ", " + round + ")";
        return "WITH wrong AS (SELECT " + ROW + ", row_number() OVER (ORDER BY " + shuffled + ") AS pair FROM " + COPY
                + " WHERE NOT (" + demanded + ")), total AS (SELECT count(*) AS wrongs FROM wrong), fitting AS (SELECT "
                + ROW
                + ", 1 + row_number() OVER (ORDER BY " + shuffled + ") % wrongs AS pair FROM total, (SELECT " + ROW
                + " FROM "
                + COPY + " WHERE " + demanded + " ORDER BY " + shuffled + " LIMIT (SELECT " + CANDIDATES
                + " * wrongs FROM total)) chosen WHERE wrongs > 0), pairs AS (SELECT DISTINCT ON (one." + ROW + ") one."
                + ROW
                + " AS one, other." + ROW + " AS other, one." + name + " AS ones, other." + name
                + " AS others FROM wrong JOIN fitting USING (pair) JOIN " + COPY + " one ON one." + ROW + " = wrong."
                + ROW
                + " JOIN " + COPY + " other ON other." + ROW + " = fitting." + ROW + " WHERE "
                + with("one", "other", column) + " AND " + with("other", "one", column) + " ORDER BY one." + ROW
                + ", other." + ROW + ") UPDATE " + COPY + " changed SET " + name
                + " = given.value FROM (SELECT one AS place, others AS value FROM pairs UNION ALL SELECT other, ones FROM pairs)"
                + " given WHERE changed." + ROW + " = given.place";
    }

    /** Whether a row would be right with the value of another. */
    private String with(String one, String other, String exchanged) {
        List<String> values = new ArrayList<>();
        for (String column : mentioned) {
            String name = Names.quote(column);
            values.add((column.equals(exchanged) ? other : one) + "." + name + " AS " + name);
        }
        return "(SELECT " + demanded + " FROM (SELECT " + String.join(", ", values) + ") tried)";
    }
}
