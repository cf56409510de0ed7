package dev.underpin.review.rule;

import dev.underpin.engine.ColumnSample;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Volume;
import java.util.stream.Stream;

/** A column of a table, with the values of it that were looked at. */
record SampledColumn(Table table, Column column, TableSample rows, ColumnSample values) {

    static Stream<SampledColumn> all(ReviewContext context) {
        return context.tables()
                .flatMap(table -> context.sample(table).stream()
                        .flatMap(rows -> table.columns().stream()
                                .flatMap(column -> rows
                                        .column(column.name())
                                        .map(values -> new SampledColumn(table, column, rows, values))
                                        .stream())));
    }

    /** Columns that are declared as text, not by way of a domain, and are not computed. */
    static Stream<SampledColumn> text(ReviewContext context) {
        return all(context)
                .filter(one -> one.column.type().family().isText())
                .filter(one -> one.column.generated() == null);
    }

    /** {@code orders.status}, for a sentence. */
    String name() {
        return table.name().name() + "." + column.name();
    }

    Subject subject() {
        return Subject.column(table.name(), column.name());
    }

    boolean inForeignKey() {
        return table.foreignKeys().anyMatch(key -> key.columns().contains(column.name()));
    }

    /** Whether it is part of what tells rows apart. */
    boolean inKey() {
        return Relations.keys(table).anyMatch(key -> key.contains(column.name()));
    }

    /** Whether some CHECK of the table speaks of it. */
    boolean isChecked() {
        String word = "(?s).*\\b" + java.util.regex.Pattern.quote(column.name()) + "\\b.*";
        return table.constraints(CheckConstraint.class)
                .anyMatch(check -> check.expression().matches(word));
    }

    /** {@code 4,812 of 5,000 rows looked at}, or of all rows. */
    String basis() {
        return Volume.count(rows.rows()) + (rows.complete() ? " rows, all there are" : " rows looked at");
    }

    /** Rows that meet a condition over the column, which is written as {@code %s} in it. */
    String query(Phrasing phrasing, String condition) {
        return "SELECT * FROM " + phrasing.quote(table.name()) + " WHERE "
                + condition.replace("%s", phrasing.quote(column.name()));
    }

    /** Its values by frequency. */
    String tally(Phrasing phrasing) {
        return "SELECT " + phrasing.quote(column.name()) + ", count(*) FROM " + phrasing.quote(table.name())
                + " GROUP BY 1 ORDER BY 2 DESC";
    }
}
