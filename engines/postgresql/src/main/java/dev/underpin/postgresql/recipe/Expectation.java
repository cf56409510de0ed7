package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Assert;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions to the rows, asked before a rule is made that they would have to keep to. They count up to a thousand offenders. */
final class Expectation {

    private static final int MOST = 1_000;

    private Expectation() {}

    static Assert noNull(ObjectName table, String column) {
        return new Assert(
                "No row of " + table + " has NULL in " + column,
                count("SELECT FROM " + Names.quote(table) + " WHERE " + Names.quote(column) + " IS NULL"),
                "Give these rows a value first: UPDATE " + Names.quote(table) + " SET " + Names.quote(column)
                        + " = … WHERE " + Names.quote(column) + " IS NULL, a few thousand at a time.");
    }

    static Assert check(ObjectName table, CheckConstraint check) {
        return new Assert(
                "Every row of " + table + " keeps to " + check.name(),
                count("SELECT FROM " + Names.quote(table) + " WHERE NOT (" + check.expression() + ")"),
                "Mend these rows first: SELECT * FROM " + Names.quote(table) + " WHERE NOT (" + check.expression()
                        + ")");
    }

    static Assert references(ObjectName table, ForeignKey key) {
        String joined = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "p." + Names.quote(key.referencedColumns().get(i)) + " = c."
                        + Names.quote(key.columns().get(i)))
                .collect(Collectors.joining(" AND "));
        String given = key.columns().stream()
                .map(column -> "c." + Names.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        String orphans = "FROM " + Names.quote(table) + " c WHERE " + given + " AND NOT EXISTS (SELECT FROM "
                + Names.quote(key.referenced()) + " p WHERE " + joined + ")";
        return new Assert(
                "Every row of " + table + " finds its row of " + key.referenced(),
                count("SELECT " + orphans),
                "Remove or mend the orphans first: SELECT c.* " + orphans);
    }

    /** @param where which rows count; empty for all */
    static Assert unique(ObjectName table, List<String> expressions, boolean nullsDistinct, String where) {
        String keys = String.join(", ", expressions);
        String filter = nullsDistinct
                ? expressions.stream().map(one -> one + " IS NOT NULL").collect(Collectors.joining(" AND "))
                : "";
        String condition = where.isEmpty() || filter.isEmpty() ? where + filter : "(" + where + ") AND " + filter;
        String duplicates = "FROM " + Names.quote(table) + (condition.isEmpty() ? "" : " WHERE " + condition)
                + " GROUP BY " + keys + " HAVING count(*) > 1";
        return new Assert(
                "No two rows of " + table + " have the same " + keys,
                count("SELECT " + duplicates),
                "Mend the duplicates first: SELECT " + keys + ", count(*) " + duplicates);
    }

    private static String count(String query) {
        return "SELECT count(*) FROM (" + query + " LIMIT " + MOST + ") AS offender";
    }
}
