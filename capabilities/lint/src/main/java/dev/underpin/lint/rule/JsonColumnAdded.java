package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A json column, where jsonb would have an equality, indexes and operators. */
public final class JsonColumnAdded implements LintRule {

    private static final Card CARD = LintRule.seen(JsonColumnAdded.class, "Column of type json", Severity.LOW)
            .when("A column of type json is made. On an existing table it is told as medium.")
            .effect(
                    "json has no equality: DISTINCT, GROUP BY, UNION and ORDER BY over all columns of the table fail from then on, and an ORM writes those. It cannot be indexed either.")
            .instead("Use jsonb, unless white space and the order of keys must be kept.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(statement, column -> column.text("base_type").equals("json")).entrySet().stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " is" : " are")
                                + " json, which has no equality: DISTINCT, GROUP BY and UNION over all columns of "
                                + table.name() + " fail.")
                .severity(
                        statement.added(Subject.Kind.COLUMN).anyMatch(columns::contains)
                                ? Severity.MEDIUM
                                : card().severity())
                .evidence(Words.seen(statement, "The server says type json."))
                .advice("Declare it as jsonb.");
    }
}
