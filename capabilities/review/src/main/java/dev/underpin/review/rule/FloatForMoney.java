package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.stream.Stream;

/** An amount of money that cannot be stored exactly. */
public final class FloatForMoney implements Rule {

    private static final Card CARD = CardText.of(FloatForMoney.class, "Money in floating point", Severity.HIGH)
            .when(
                    "A floating-point column is named as an amount of money: price, amount, fee, salary, balance. A total, a sum"
                            + " and what is paid, due or owed count too, where the table is one of orders, invoices or"
                            + " payments, or a currency or another amount of money stands beside it. Shares, rates, measures,"
                            + " counts and estimates are left out.")
            .effect(
                    "0.1 has no exact binary form: sums drift by cents with the order of the rows, and equal amounts compare as"
                            + " different.")
            .instead("Use an exact decimal type, or whole cents in an integer where the engine has none.")
            .links(
                    "https://www.postgresql.org/docs/current/datatype-numeric.html",
                    "https://www.sqlite.org/floatingpoint.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> context.base(column.type()).family() == TypeFamily.FLOAT)
                        .filter(column -> MoneyColumn.is(table, column))
                        .map(column -> finding(context, table, column)));
    }

    private Finding finding(ReviewContext context, Table table, Column column) {
        Column exact = exactSibling(table);
        String named = table.name().name() + "." + column.name();
        return finding(Subject.column(table.name(), column.name()), named + " is an amount of money in floating point.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        column.name() + " is " + column.type()
                                + (exact == null ? "." : ", " + exact.name() + " beside it is " + exact.type() + "."),
                        "SELECT count(*) FROM " + context.phrasing().quote(table.name()) + " WHERE "
                                + context.phrasing().quote(column.name()) + " * 100 <> round("
                                + context.phrasing().quote(column.name()) + " * 100)"))
                .remedy(
                        context.has(Ability.STRICT_TYPES)
                                ? "Store it exactly, after looking at what has more than two decimals. This rewrites the table."
                                : "Store whole cents in an integer: " + context.engineTitle()
                                        + " has no exact decimal type.",
                        context.phrasing()
                                .alterType(
                                        table.name(),
                                        column.name(),
                                        exact == null ? "numeric" : exact.type().text(),
                                        ""));
    }

    private static @org.jspecify.annotations.Nullable Column exactSibling(Table table) {
        return table.columns().stream()
                .filter(column -> column.type().family() == TypeFamily.DECIMAL)
                .filter(column -> MoneyColumn.is(table, column))
                .findFirst()
                .orElse(null);
    }
}
