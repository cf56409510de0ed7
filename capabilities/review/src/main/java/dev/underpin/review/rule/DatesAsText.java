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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days and instants that are stored as strings. */
public final class DatesAsText implements Rule {

    private static final long ENOUGH_ROWS = 100;
    private static final long ENOUGH_VALUES = 10;
    private static final double NEARLY_ALL = 0.95;

    /** A version or a file may be called after a day and stay a name. */
    private static final Set<String> NAMES =
            Set.of("version release build tag key name code number no path file id label title".split(" "));

    private static final Card CARD = CardText.of(DatesAsText.class, "Dates as text", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "At least 95 % of the values of a text column, of at least 100 rows and ten values looked at, are dates that"
                            + " exist, and the column is not named as a version, a file or a number. Silent on engines whose dates are text.")
            .effect(
                    "It sorts and compares by letters, a wrong day is stored like a right one, and no reader can tell the"
                            + " third of April from the fourth of March.")
            .instead("Use date, or a timestamp with time zone for instants.")
            .links("https://www.postgresql.org/docs/current/datatype-datetime.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> context.has(Ability.STRICT_TYPES))
                .filter(one ->
                        one.values().present() >= ENOUGH_ROWS && one.values().distinct() >= ENOUGH_VALUES)
                .filter(one -> !one.inForeignKey()
                        && !NameWords.endsWithAny(one.column().name(), NAMES))
                .filter(one -> one.values().share(value -> DateForm.of(value).isPresent()) >= NEARLY_ALL)
                .map(one -> finding(context, one));
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        List<String> shares = new ArrayList<>();
        Set<DateForm> forms = EnumSet.noneOf(DateForm.class);
        for (DateForm form : DateForm.values()) {
            long count = one.values().matching(value -> DateForm.of(value).equals(Optional.of(form)));
            if (count > 0) {
                forms.add(form);
                shares.add(Volume.count(count) + " as " + form.shape());
            }
        }
        long others = one.values().matching(value -> DateForm.of(value).isEmpty());
        if (others > 0) {
            shares.add(Volume.count(others) + " are none ("
                    + one.values().masked(value -> DateForm.of(value).isEmpty(), 3).stream()
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        Draft draft = finding(one.subject(), one.name() + " holds dates in text.")
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Among " + Volume.count(one.values().present()) + " values looked at: "
                                + ReviewContext.list(shares) + ".",
                        one.query(context.phrasing(), "%s IS NOT NULL")));
        String type = forms.equals(Set.of(DateForm.ISO_DATE)) ? "date" : "timestamp with time zone";
        boolean plain = forms.equals(Set.of(DateForm.ISO_DATE)) || forms.equals(Set.of(DateForm.ISO_ZONED));
        return new Retyping("date", type, "date or timestamp with time zone", "form by form")
                .remedy(draft, context, one, plain && others == 0);
    }
}
