package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** Another way to store values, which old rows do not take. */
public final class OldRowsKeepTheirStorage implements LintRule {

    private static final Card CARD = LintRule.seen(
                    OldRowsKeepTheirStorage.class, "Storage changed for new rows only", Severity.INFO)
            .when(
                    "A column of an existing table gets another STORAGE or COMPRESSION, keeps its type, and the table is not rewritten.")
            .effect(
                    "Values that are there stay as they are stored until their row is written anew: the table does not shrink.")
            .instead("Rewrite the table online, or let it happen over time.")
            .links("https://www.postgresql.org/docs/current/storage-toast.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.altered(statement)
                .filter(column -> column.changed("storage") || column.changed("compression"))
                .filter(column -> !column.changed("type") && !statement.rewrote(TableColumns.table(column.after())))
                .map(column -> finding(
                                column.after().subject(),
                                TableColumns.words(column.after())
                                        + " is stored in the new way in new rows only: old ones stay as they are.")
                        .consequence(statement.size(TableColumns.table(column.after())))
                        .evidence(Words.seen(statement, "The table kept its files."))
                        .choice(
                                "Are the old rows worth it?",
                                "No: they change as they are updated.",
                                "Yes: rewrite the table with pg_repack, which keeps it readable and writable."));
    }
}
