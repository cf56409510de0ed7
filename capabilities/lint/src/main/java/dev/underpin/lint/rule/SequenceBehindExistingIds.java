package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sequence that will give out ids which the table has already. */
public final class SequenceBehindExistingIds implements LintRule {

    private static final Card CARD = LintRule.seen(
                    SequenceBehindExistingIds.class, "Sequence behind the ids in the table", Severity.HIGH)
            .when(
                    "Ids are inserted into a column that a sequence fills, or a column of an existing table becomes an identity, and nothing in the file sets the sequence.")
            .effect(
                    "The next inserts of the application fail with a duplicate key, one after the other, until the sequence has passed the ids.")
            .instead("Set the sequence to the largest id, in the same transaction.")
            .links("https://www.postgresql.org/docs/current/functions-sequence.html");

    private static final Pattern SETS = Pattern.compile(
            "\\b(setval\\s*\\(|RESTART\\b(?!\\s+IDENTITY)|START\\s+WITH\\b|START\\s+\\d)", Pattern.CASE_INSENSITIVE);

    /** A block that sets sequences by names it reads from the catalog. */
    private static final Pattern LOOP =
            Pattern.compile("^\\s*DO\\b.*\\bsetval\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Stream<Finding> inserted = GivenIds.in(statement)
                .filter(ids -> statement.earlier().stream()
                        .flatMap(GivenIds::in)
                        .noneMatch(earlier -> earlier.table().equals(ids.table())))
                .filter(ids -> !isSet(statement, ids.table()))
                .map(
                        ids -> finding(
                                statement,
                                ids.table(),
                                ids.column() == null ? "id" : ids.column(),
                                "Ids are inserted into " + ids.table().name()
                                        + ", and its sequence does not know: the application's next inserts fail with a duplicate key."));
        Stream<Finding> converted = TableColumns.altered(statement)
                .filter(column -> column.before().fact("identity") == null
                        && column.after().fact("identity") != null)
                .filter(column -> !isSet(statement, TableColumns.table(column.after())))
                .map(column -> finding(
                        statement,
                        TableColumns.table(column.after()),
                        column.after().name(),
                        TableColumns.words(column.after())
                                + " becomes an identity that counts from 1, whatever ids the table has: the application's next"
                                + " inserts fail with a duplicate key."));
        return Stream.concat(inserted, converted);
    }

    private Finding finding(LintedStatement statement, ObjectName table, String column, String message) {
        String name = statement.phrasing().quote(table);
        String quoted = statement.phrasing().quote(column);
        return finding(Subject.column(table, column), message)
                .evidence(Words.seen(statement, "Nothing in the file sets or restarts the sequence."))
                .remedy(
                        "Set it to the largest id, in the same transaction.",
                        List.of("SELECT setval(pg_get_serial_sequence("
                                + statement.phrasing().literal(name) + ", "
                                + statement.phrasing().literal(column) + "), (SELECT max(" + quoted + ") FROM " + name
                                + "))"));
    }

    /** Whether the file says where the sequence goes on, or where it begins. */
    private static boolean isSet(LintedStatement statement, ObjectName table) {
        return statement.file().statements().stream()
                .map(LintedStatement::sql)
                .anyMatch(sql -> SETS.matcher(sql).find() && sql.contains(table.name())
                        || LOOP.matcher(sql).find());
    }
}
