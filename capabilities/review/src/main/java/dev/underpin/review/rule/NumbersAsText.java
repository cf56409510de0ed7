package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts and measures that are stored as strings. */
public final class NumbersAsText implements Rule {

    private static final long ENOUGH_ROWS = 100;
    private static final long ENOUGH_VALUES = 10;
    private static final double NEARLY_ALL = 0.95;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0\\d+.*");

    /** What is reckoned with. Everything else that is written in digits may well be a name: of an account, an article. */
    private static final Set<String> QUANTITIES =
            Set.of(("amount price cost total subtotal sum fee balance discount quantity qty count weight grams kg"
                            + " kilograms lbs height width length depth size bytes area volume score rating rate ratio percent"
                            + " percentage share age duration seconds minutes hours days ms distance km meters metres miles"
                            + " mileage temperature latitude longitude lat lng lon points salary revenue profit margin speed"
                            + " votes views clicks attempts retries capacity population elevation altitude reading litres liters"
                            + " watts kwh voltage")
                    .split(" "));

    private static final Card CARD = CardText.of(NumbersAsText.class, "Numbers as text", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "The last word of a text column's name is a quantity (price, weight, count), and at least 95 % of its values,"
                            + " of at least 100 rows and ten values looked at, are plain numbers, none with a leading zero. Never"
                            + " telephone, postal, account or version numbers.")
            .effect("It sorts 10 before 9, cannot be summed without a cast, and takes a value that is no number.")
            .instead("Use integer, or numeric where there are decimals.")
            .links("https://www.postgresql.org/docs/current/datatype-numeric.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> context.has(Ability.STRICT_TYPES))
                .filter(one -> NameWords.endsWithAny(one.column().name(), QUANTITIES))
                .filter(one ->
                        one.values().present() >= ENOUGH_ROWS && one.values().distinct() >= ENOUGH_VALUES)
                .filter(one -> !one.inForeignKey())
                .filter(one -> one.values().share(NumbersAsText::isNumber) >= NEARLY_ALL)
                .filter(one -> one.values()
                                .matching(value -> LEADING_ZERO.matcher(value).matches() && !isNumber(value))
                        == 0)
                .map(one -> finding(context, one));
    }

    private static boolean isNumber(String value) {
        return NUMBER.matcher(value.strip()).matches();
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        long present = one.values().present();
        long numbers = one.values().matching(NumbersAsText::isNumber);
        long whole = one.values().matching(value -> WHOLE.matcher(value.strip()).matches());
        String others = present == numbers
                ? "."
                : ", others look like " + ReviewContext.list(one.values().masked(value -> !isNumber(value), 3)) + ".";
        Draft draft = finding(one.subject(), one.name() + " holds numbers in text.")
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Of " + Volume.count(present) + " values looked at, " + Volume.count(numbers)
                                + " are plain numbers, " + Volume.count(whole) + " of them whole" + others,
                        one.tally(context.phrasing())));
        String type = whole < numbers
                ? "numeric"
                : one.values().matching(value -> value.strip().length() > 9) == 0 ? "integer" : "bigint";
        return new Retyping("number", type, type, "where the text is a number")
                .remedy(draft, context, one, present == numbers);
    }
}
