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

/** A point in time without a zone: what it means depends on who reads it. */
public final class TimestampColumnWithoutZone implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TimestampColumnWithoutZone.class, "Timestamp without time zone", Severity.LOW)
            .when("Columns of type timestamp without time zone are made.")
            .effect(
                    "Two sessions in different zones write different values for the same moment, and hours come twice or never when clocks change.")
            .instead("Use timestamptz for moments; timestamp only for wall-clock times that have their zone elsewhere.")
            .links("https://www.postgresql.org/docs/current/datatype-datetime.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(statement, column -> column.text("base_type").equals("timestamp without time zone"))
                .entrySet()
                .stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " does" : " do")
                                + " not say which moment is meant: the zone is whoever reads it.")
                .evidence(Words.seen(statement, "The server says " + TableColumns.types(columns) + "."))
                .advice("Declare it as timestamptz: it takes the same eight bytes.");
    }
}
