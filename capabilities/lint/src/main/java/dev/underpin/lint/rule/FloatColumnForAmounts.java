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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An amount of money that cannot be stored exactly. */
public final class FloatColumnForAmounts implements LintRule {

    private static final Card CARD = LintRule.seen(
                    FloatColumnForAmounts.class, "Amount in floating point", Severity.MEDIUM)
            .when(
                    "A column of type real or double precision is made whose name says that it is an amount of money: price, amount, fee, balance.")
            .effect("0.1 has no exact binary form: sums drift by cents, and equal amounts compare as different.")
            .instead("Use numeric, or whole cents in bigint.")
            .links("https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return TableColumns.made(
                        statement, column -> FLOATING.contains(column.text("base_type")) && isAmount(column.name()))
                .entrySet()
                .stream()
                .map(table -> finding(statement, table.getKey(), table.getValue()));
    }

    private Finding finding(LintedStatement statement, ObjectName table, List<CatalogEntry> columns) {
        return finding(
                        Subject.table(table),
                        TableColumns.words(columns) + (columns.size() == 1 ? " is an amount" : " are amounts")
                                + " in floating point: sums drift by cents.")
                .evidence(Words.seen(statement, "The server says " + TableColumns.types(columns) + "."))
                .advice("Declare it as numeric, or keep whole cents in bigint.");
    }

    /** By the words of the name; a word beside it can make it a share or a measure. */
    private static boolean isAmount(String name) {
        List<String> words = List.of(name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+"));
        return words.stream().anyMatch(AMOUNTS::contains) && words.stream().noneMatch(OTHERWISE::contains);
    }

    private static final Set<String> FLOATING = Set.of("real", "double precision");
    private static final Set<String> AMOUNTS = Set.of(
            "price",
            "prices",
            "amount",
            "amounts",
            "fee",
            "fees",
            "cost",
            "costs",
            "salary",
            "wage",
            "revenue",
            "balance",
            "subtotal",
            "payout",
            "refund",
            "deposit",
            "discount");
    private static final Set<String> OTHERWISE = Set.of(
            "rate",
            "ratio",
            "percent",
            "percentage",
            "pct",
            "share",
            "factor",
            "score",
            "weight",
            "index",
            "multiplier",
            "estimate",
            "estimated",
            "predicted",
            "forecast",
            "avg",
            "average",
            "mean",
            "stddev",
            "ml",
            "mg",
            "kg",
            "ms");
}
