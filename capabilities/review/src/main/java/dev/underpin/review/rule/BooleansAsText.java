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
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Yes and no, spelt out. */
public final class BooleansAsText implements Rule {

    private static final long ENOUGH_ROWS = 100;
    private static final int SPELLINGS = 6;

    private static final Card CARD = CardText.of(BooleansAsText.class, "Yes and no as text", Severity.LOW)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "A text column holds, in at least 100 rows looked at, both words of a pair like Y and N or true and false,"
                            + " in any case, and nothing else but NULL.")
            .effect("Every reader has to know the spelling, and a third one is stored like the two others.")
            .instead("Use a boolean, NOT NULL where a third answer makes no sense.")
            .links("https://www.postgresql.org/docs/current/datatype-boolean.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.text(context)
                .filter(one -> context.has(Ability.STRICT_TYPES))
                .filter(one -> one.values().present() >= ENOUGH_ROWS && !one.inForeignKey())
                .flatMap(one -> {
                    SequencedSet<String> labels = one.values().labels(SPELLINGS);
                    return BooleanWords.of(labels).stream().map(pair -> finding(context, one, labels, pair));
                });
    }

    private Finding finding(ReviewContext context, SampledColumn one, SequencedSet<String> labels, BooleanWords pair) {
        Draft draft = finding(
                        one.subject(),
                        one.name() + " is a boolean written as " + pair.yes() + " and " + pair.no() + ".")
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Values in " + one.basis() + ": "
                                + labels.stream()
                                        .map(label -> label + " ("
                                                + Volume.count(one.values().matching(label::equals)) + ")")
                                        .collect(Collectors.joining(", "))
                                + ".",
                        one.tally(context.phrasing())));
        String column = context.phrasing().quote(one.column().name());
        List<String> statements = context.phrasing()
                .alterType(
                        one.table().name(),
                        one.column().name(),
                        "boolean",
                        "lower(" + column + ") = " + context.phrasing().literal(pair.yes()));
        boolean simple = one.column().defaultValue() == null
                && !one.isChecked()
                && one.rows().complete();
        return simple
                ? draft.remedy("Make it a boolean. The table is rewritten and blocked meanwhile.", statements)
                : draft.choice(
                        "Make it a boolean.",
                        "Change the type in place, having dropped its default and CHECK first: the table is rewritten and"
                                + " blocked meanwhile.",
                        "Add a boolean column beside it, keep both filled for a while, move the readers, drop the old one.");
    }
}
