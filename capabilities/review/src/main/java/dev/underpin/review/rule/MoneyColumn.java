package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import java.util.List;
import java.util.Set;

/**
 * Whether a number's name says that it is an amount of money. A total may be one of anything: it is money only where nothing
 * in its name is counted, and where its table or a column beside it speaks of money.
 */
final class MoneyColumn {

    private static final Set<String> MONEY = NameWords.words("""
            price prices amount amounts fee fees cost costs salary wage wages revenue turnover balance subtotal
            payout refund budget deposit rent surcharge msrp""");

    /** Words that make it a measure, a model's guess or a share. */
    private static final Set<String> OTHERWISE = NameWords.words("""
            rate ratio percent percentage pct share factor score weight index multiplier estimate estimated
            predicted forecast avg average mean stddev variance elasticity ml mg kg grams litres liters ms
            seconds minutes hours km calories white ingredient dose change""");

    private static final Set<String> TOTALS = NameWords.words("total totals sum paid due owed");

    /** What a total of money may be called after; a total of items, orders or hours is none. */
    private static final Set<String> BESIDE_A_TOTAL = NameWords.words("""
            grand sub net gross final order sale invoice line item row shipping tax vat incl excl including excluding
            before after with without eur usd gbp chf jpy cad aud""");

    /** Tables whose rows are dealings in money. */
    private static final Set<String> DEALINGS = NameWords.words("""
            order orders invoice invoices payment payments bill bills receipt receipts sale sales purchase purchases
            refund refunds payout payouts quote quotes quotation quotations cart carts basket baskets checkout
            checkouts payslip payslips""");

    private static final Set<String> PIECES = NameWords.words("line lines item items row rows position positions");

    private static final Set<TypeFamily> NUMBERS =
            Set.of(TypeFamily.INTEGER, TypeFamily.DECIMAL, TypeFamily.FLOAT, TypeFamily.MONEY);

    private MoneyColumn() {}

    static boolean is(Table table, Column column) {
        return isAmount(column.name())
                || isTotal(table, column.name()) && (isOfDealings(table) || standsBesideMoney(table));
    }

    private static boolean isAmount(String name) {
        return NameWords.hasAny(name, MONEY) && !NameWords.hasAny(name, OTHERWISE);
    }

    private static boolean isTotal(Table table, String name) {
        List<String> row = NameWords.of(table.name().name()).stream()
                .map(word -> word.replaceAll("s$", ""))
                .toList();
        return NameWords.hasAny(name, TOTALS)
                && NameWords.of(name).stream()
                        .allMatch(word -> TOTALS.contains(word) || BESIDE_A_TOTAL.contains(word) || row.contains(word));
    }

    private static boolean isOfDealings(Table table) {
        List<String> words = NameWords.of(table.name().name());
        int last = words.size() - 1;
        return last >= 0
                && (DEALINGS.contains(words.get(last))
                        || last > 0 && PIECES.contains(words.get(last)) && DEALINGS.contains(words.get(last - 1)));
    }

    private static boolean standsBesideMoney(Table table) {
        return table.columns().stream()
                .anyMatch(column -> NameWords.of(column.name()).contains("currency")
                        || NUMBERS.contains(column.type().family()) && isAmount(column.name()));
    }
}
