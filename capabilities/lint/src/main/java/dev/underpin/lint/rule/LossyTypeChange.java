package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A type change to a type that cannot hold all values of the old one: some are changed silently, on others it fails. */
public final class LossyTypeChange implements LintRule {

    private static final Card CARD = LintRule.seen(
                    LossyTypeChange.class, "Type change that loses values", Severity.HIGH)
            .when(
                    "A column of an existing table gets a shorter, smaller, coarser or less exact type. Where the statement fails on such values instead, it is told as medium.")
            .effect(
                    "Values are rounded or cut for good; or the deployment fails in production on a value that no test base has. Running code that writes such values fails or loses digits from then on.")
            .instead(
                    "Ask production first how many values are hit. To limit new values, a CHECK that is NOT VALID does not touch the old ones.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.altered(statement)
                .filter(column -> column.changed("type"))
                .flatMap(column -> {
                    Loss loss = Loss.of(
                            TypeText.of(column.before().text("type")),
                            TypeText.of(column.after().text("type")),
                            column.after().text("type"),
                            statement.phrasing().quote(column.before().name()),
                            statement.says("USING"));
                    return loss == null ? Stream.empty() : Stream.of(finding(statement, column, loss));
                });
    }

    private Finding finding(LintedStatement statement, Difference.Altered column, Loss loss) {
        ObjectName table = TableColumns.table(column.before());
        String query = "SELECT count(*) FROM " + statement.phrasing().quote(table) + " WHERE " + loss.condition();
        return finding(
                        column.entry().subject(),
                        TableColumns.words(column.entry()) + " goes from "
                                + column.before().text("type") + " to "
                                + column.after().text("type") + ": "
                                + (loss.silent()
                                        ? loss.values() + " are lost without a word."
                                        : "it fails on " + loss.values()
                                                + ", and so does running code that writes them."))
                .severity(loss.silent() ? card().severity() : Severity.MEDIUM)
                .consequence(statement.size(table))
                .evidence(Words.seen(statement, "The new type is the narrower one.", query))
                .remedy("Ask production first: the change is safe where this counts none.", List.of(query));
    }
}
