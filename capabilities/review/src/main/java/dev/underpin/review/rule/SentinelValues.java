package dev.underpin.review.rule;

import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A value that stands for having none. */
public final class SentinelValues implements Rule {

    private static final long ENOUGH = 20;
    private static final double SHARE = 0.01;

    private static final Set<TypeFamily> TIMES =
            Set.of(TypeFamily.DATE, TypeFamily.TIMESTAMP, TypeFamily.TIMESTAMP_WITH_ZONE);

    private static final List<String> DAYS = List.of("0001-01-01", "1753-01-01", "1900-01-01", "1970-01-01");

    private static final List<String> WORDS = List.of(
            "n/a", "#n/a", "null", "(null)", "[null]", "<null>", "nil", "nan", "undefined", "tbd", "-", "--", "?");

    private static final Card CARD = CardText.of(SentinelValues.class, "Value that means none", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "At least 20 values, and 1 % of those looked at, are one of a few that stand for none: N/A, null, - and the"
                            + " like among at least 20 other texts; 1900-01-01, 1970-01-01 and the like among dates that are all"
                            + " later; -1 among at least 20 other numbers, none of them negative. Open ends of periods"
                            + " (9999-12-31) are left alone.")
            .effect("Averages, minima and sorted lists take it for a value; a join or a form shows it as one.")
            .instead("Use NULL.")
            .links("https://www.postgresql.org/docs/current/functions-comparison.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.all(context)
                .filter(one ->
                        !one.inForeignKey() && !one.inKey() && one.column().generated() == null)
                .flatMap(one -> sentinel(context, one));
    }

    private Stream<Finding> sentinel(ReviewContext context, SampledColumn one) {
        TypeFamily family = one.column().type().family();
        if (family.isText()) {
            return WORDS.stream()
                    .filter(word -> isCommon(one, value -> isWord(value, word)))
                    .limit(1)
                    .map(word -> finding(context, one, word, value -> isWord(value, word), "lower(trim(%s)) = "));
        }
        if (TIMES.contains(family)) {
            return DAYS.stream()
                    .filter(day -> isCommon(one, value -> value.startsWith(day)))
                    .filter(day -> one.values().matching(value -> value.compareTo(day + "~") < 0)
                            == one.values().matching(value -> value.startsWith(day)))
                    .limit(1)
                    .map(day -> finding(context, one, day, value -> value.startsWith(day), "CAST(%s AS date) = "));
        }
        return family.isNumeric()
                        && isCommon(one, value -> isMinusOne(value))
                        && one.values().matching(value -> value.startsWith("-") && !isMinusOne(value)) == 0
                ? Stream.of(finding(context, one, "-1", SentinelValues::isMinusOne, "%s = "))
                : Stream.empty();
    }

    private static boolean isWord(String value, String word) {
        return value.length() < 10 && value.strip().toLowerCase(Locale.ROOT).equals(word);
    }

    private static boolean isMinusOne(String value) {
        return value.matches("-1(\\.0+)?");
    }

    /** Often enough to be meant, among enough others to be no label of a list. */
    private static boolean isCommon(SampledColumn one, Predicate<String> test) {
        long count = one.values().matching(test);
        return count >= ENOUGH
                && count >= SHARE * one.values().present()
                && one.values().distinct() > ENOUGH
                && count < one.values().present() - ENOUGH;
    }

    private Finding finding(
            ReviewContext context, SampledColumn one, String sentinel, Predicate<String> test, String condition) {
        String literal = sentinel.equals("-1") ? sentinel : context.phrasing().literal(sentinel);
        return finding(one.subject(), one.name() + " holds " + sentinel + " where there is no value.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        Volume.count(one.values().matching(test)) + " of "
                                + Volume.count(one.values().present()) + " values looked at.",
                        one.query(context.phrasing(), condition + literal)))
                .choice(
                        "Say none with NULL.",
                        (one.column().nullable() ? "" : "Let the column be NULL, ")
                                + (one.column().nullable() ? "Replace" : "replace")
                                + " it by NULL, and refuse it by a CHECK once no writer needs it.",
                        "Keep it, if it means something else than having no value, and say what in a comment.");
    }
}
