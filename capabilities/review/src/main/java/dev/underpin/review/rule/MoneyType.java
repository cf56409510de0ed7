package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.stream.Stream;

/** A type whose values mean what the server's locale says. */
public final class MoneyType implements Rule {

    private static final Card CARD = CardText.of(MoneyType.class, "Column of type money", Severity.MEDIUM)
            .when("A column has the type money, on an engine whose declared types bind.")
            .effect(
                    "Its currency and its number of decimals are those of lc_monetary: a dump restored on a server with another"
                            + " setting means other amounts, and a second currency has no place.")
            .instead("Use numeric with a stated scale, and a column for the currency.")
            .links("https://www.postgresql.org/docs/current/datatype-money.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> context.has(Ability.STRICT_TYPES))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> context.base(column.type()).family() == TypeFamily.MONEY)
                        .map(column -> finding(context, table, column)));
    }

    private Finding finding(ReviewContext context, Table table, Column column) {
        String quoted = context.phrasing().quote(column.name());
        return finding(
                        Subject.column(table.name(), column.name()),
                        table.name().name() + "." + column.name()
                                + " is of type money: its meaning depends on the server.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed(column.name() + " is " + column.type() + ".", "SHOW lc_monetary"))
                .remedy(
                        "Make it an exact number, and say its currency. This rewrites the table under an exclusive lock.",
                        context.phrasing()
                                .alterType(table.name(), column.name(), "numeric(14, 2)", quoted + "::numeric(14, 2)"));
    }
}
