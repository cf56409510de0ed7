package dev.underpin.review.rule;

import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.Set;
import java.util.stream.Stream;

/** Words with blanks around them that nobody sees and every comparison does. */
public final class BlankPadded implements Rule {

    private static final long A_FEW = 5;
    private static final double SHARE = 0.002;
    private static final int SHORT = 100;

    /** Where blanks belong to the value, or to the way people write. */
    private static final Set<String> PROSE =
            Set.of(("body text content note notes comment comments remark remarks description message summary bio"
                            + " html markdown template sql query code script log line output separator delimiter prefix suffix"
                            + " format pattern indent password raw payload data key token question answer search term")
                    .split(" "));

    private static final Card CARD = CardText.of(BlankPadded.class, "Blanks around values", Severity.LOW)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "In a column of short texts, none of them of several lines and not named as prose, at least five values and"
                            + " one in 500 of those looked at begin or end with a blank, a tab or a character without width.")
            .effect("They look equal and are not: joins and unique keys take them for two.")
            .instead("Trim them, and let a CHECK keep it so.")
            .links("https://www.postgresql.org/docs/current/functions-string.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> one.column().type().family() != TypeFamily.CHAR)
                .filter(one -> !NameWords.endsWithAny(one.column().name(), PROSE))
                .filter(one -> one.values().matching(BlankPadded::isProse) == 0)
                .filter(one -> one.values().matching(BlankPadded::isPadded) >= A_FEW
                        && one.values().share(BlankPadded::isPadded) >= SHARE)
                .map(one -> finding(context, one));
    }

    private static boolean isProse(String value) {
        return value.length() > SHORT || value.strip().contains("\n");
    }

    private static boolean isPadded(String value) {
        return !value.isEmpty() && (isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /** Padded by nothing but the blank that trim takes away. */
    private static boolean isPlain(String value) {
        return isPadded(value) && !isPadded(value.replaceAll("^ +| +$", ""));
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        String column = context.phrasing().quote(one.column().name());
        long padded = one.values().matching(BlankPadded::isPadded);
        long plain = one.values().matching(BlankPadded::isPlain);
        String seen = Volume.count(padded) + " of " + Volume.count(one.values().present()) + " values looked at"
                + (plain == padded
                        ? "."
                        : ", " + Volume.count(padded - plain)
                                + " of them with a tab, a no-break space or a character without width, which trim leaves.");
        return finding(one.subject(), one.name() + " holds values with blanks around them.")
                .consequence(
                        one.inKey()
                                ? "It is part of a key: the same value with and without blanks counts as two."
                                : context.volume(one.table()))
                .evidence(
                        plain > 0
                                ? Evidence.observed(seen, one.query(context.phrasing(), "%s <> trim(%s)"))
                                : Evidence.observed(seen))
                .choice(
                        "Trim them where they are written.",
                        "Trim the old values, having looked whether two become one, and add CHECK (" + column
                                + " = trim(" + column + ")).",
                        "Trim the old values and see to it in the application alone.");
    }
}
