package dev.underpin.review.rule;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** References to many rows, written side by side into one string. */
public final class IdListInText implements Rule {

    private static final long ENOUGH_ROWS = 50;
    private static final double NEARLY_ALL = 0.95;
    private static final double SOME = 0.2;

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern UUIDS =
            Pattern.compile("[\\[{(]?\"?" + UUID + "(\"?\\s*[,;| ]\\s*\"?" + UUID + ")*.*");
    private static final Pattern NUMBERS =
            Pattern.compile("[\\[{(]?\"?\\d{1,18}(\"?\\s*[,;| ]\\s*\"?\\d{1,18})*[,;|]?\"?[\\]})]?");
    private static final Pattern SEVERAL = Pattern.compile(".*[0-9a-fA-F]\"?\\s*[,;| ]\\s*\"?[0-9a-fA-F].*");

    private static final Set<String> PLURALS = Set.of("ids", "uuids", "guids", "pks");

    private static final Card CARD = CardText.of(IdListInText.class, "List of identifiers in text", Severity.HIGH)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "At least 95 % of the values of a text column, of at least 50 looked at, are numbers or UUIDs between commas"
                            + " or the like, and at least a fifth of them more than one. Numbers count only where the column is named"
                            + " ids, for 1,234 is one number as well.")
            .effect(
                    "No foreign key holds them, no index finds the rows that contain one, and every reader takes the list apart"
                            + " for itself.")
            .instead("Use a table with one row for each pair, and two foreign keys.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> one.values().present() >= ENOUGH_ROWS)
                .filter(IdListInText::isList)
                .filter(one ->
                        one.values().share(value -> SEVERAL.matcher(value).matches()) >= SOME)
                .map(one -> finding(context, one));
    }

    private static boolean isList(SampledColumn one) {
        boolean named = NameWords.endsWithAny(one.column().name(), PLURALS);
        return one.values()
                        .share(value -> named && NUMBERS.matcher(value.strip()).matches()
                                || UUIDS.matcher(value.strip()).matches())
                >= NEARLY_ALL;
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        long several = one.values().matching(value -> SEVERAL.matcher(value).matches());
        return finding(one.subject(), one.name() + " holds lists of identifiers in text.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Of " + Volume.count(one.values().present()) + " values looked at, " + Volume.count(several)
                                + " hold more than one.",
                        one.query(context.phrasing(), "%s LIKE '%,%'")))
                .choice(
                        "Give each reference a row of its own.",
                        "Create a table with a column for " + one.table().name().name()
                                + " and one for what the identifiers name, a primary key over both and two foreign keys; fill"
                                + " it from the lists, move the readers, drop the column.",
                        "Keep the list, if it is a record of what was asked for and nobody follows it.");
    }
}
