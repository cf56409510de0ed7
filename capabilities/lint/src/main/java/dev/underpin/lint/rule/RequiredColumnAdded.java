package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A new column that running code does not fill and that may not be left out. */
public final class RequiredColumnAdded implements LintRule {

    private static final Card CARD = LintRule.seen(RequiredColumnAdded.class, "Required column added", Severity.HIGH)
            .when(
                    "An existing table has a column that the same file added and that is NOT NULL with nothing to fill it; or the statement was refused for it, as the table has rows.")
            .effect(
                    "On a table with rows the deployment fails. Where the rows were filled in between, every INSERT of running code fails.")
            .instead("Add it with a constant default, or without NOT NULL; require it when all running code fills it.")
            .links("https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN");

    private static final Pattern HAS_NULLS =
            Pattern.compile("^column \"(.+)\" of relation \"(.+)\" contains null values");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<Subject> added = RequiredColumns.addedUpTo(statement);
        Stream<Finding> made = Stream.concat(
                        TableColumns.added(statement),
                        TableColumns.altered(statement)
                                .filter(column -> added.contains(column.after().subject())
                                        && !RequiredColumns.is(column.before()))
                                .map(Difference::entry))
                .filter(RequiredColumns::is)
                .filter(column -> !RequiredColumns.mendedLater(statement, column.subject()))
                .filter(column -> !RequiredColumns.mayBeFilled(statement, TableColumns.table(column)))
                .map(column -> finding(
                                statement,
                                TableColumns.table(column),
                                column.name(),
                                TableColumns.words(column)
                                        + " is new and required: INSERTs of running code, which do not name it, fail.")
                        .evidence(Words.seen(statement, "It is NOT NULL, and no default fills it."))
                        .remedy(
                                "Keep a default until all running code fills it.",
                                List.of("ALTER TABLE "
                                        + statement.phrasing().quote(TableColumns.table(column)) + " ALTER COLUMN "
                                        + statement.phrasing().quote(column.name()) + " SET DEFAULT …")));
        return Stream.concat(made, refused(statement));
    }

    private Draft finding(LintedStatement statement, ObjectName table, String column, String message) {
        return finding(Subject.column(table, column), message).consequence(statement.size(table));
    }

    /** The server's refusal names table and column; that it was to be added, the statement says. */
    private Stream<Finding> refused(LintedStatement statement) {
        Matcher said =
                HAS_NULLS.matcher(statement.failure().map(Failure::message).orElse(""));
        if (!said.find() || !adds(statement, said.group(1))) {
            return Stream.empty();
        }
        List<String> target = statement.kind().target();
        var table = new ObjectName(target.size() > 1 ? target.get(target.size() - 2) : "public", said.group(2));
        String name = statement.phrasing().quote(table);
        String column = statement.phrasing().quote(said.group(1));
        var steps = new ArrayList<>(List.of(
                "-- With one value for all old rows, in milliseconds:",
                "ALTER TABLE " + name + " ADD COLUMN " + column + " … NOT NULL DEFAULT …",
                "-- Or, where each row has its own: add it without NOT NULL, deploy code that fills it, fill the old rows in"
                        + " batches, and then, one by one:"));
        steps.addAll(statement.phrasing().setNotNull(table, said.group(1)));
        return Stream.of(finding(
                        statement,
                        table,
                        said.group(1),
                        table.name() + "." + said.group(1)
                                + " is new and required: the rows that the table has cannot be given a value, and INSERTs of"
                                + " running code do not name it.")
                .severity(Severity.BLOCKER)
                .evidence(Words.seen(statement, "The server refuses it on a table with rows (SQLSTATE 23502)."))
                .remedy("Give it a default, or require it later.", steps));
    }

    private static boolean adds(LintedStatement statement, String column) {
        return Spoken.of(statement)
                .anyMatch(tokens -> tokens.stream().anyMatch(token -> token.is("ADD"))
                        && tokens.stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(column)));
    }
}
