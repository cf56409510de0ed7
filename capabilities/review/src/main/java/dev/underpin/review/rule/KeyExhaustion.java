package dev.underpin.review.rule;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers that will run out: a sequence near the end of its own range or of its column's type. */
public final class KeyExhaustion implements Rule {

    private static final long MONTHS_WORTH_TELLING = 120;

    private static final Card CARD = CardText.of(KeyExhaustion.class, "Key running out of numbers", Severity.HIGH)
            .needs(Need.CATALOG, Need.STATISTICS)
            .when("A sequence that does not start over has used more than half of what it and the type of its column"
                    + " allow: medium, high above 75 %, a blocker above 90 %.")
            .effect("The insert after the last number fails, and so does every one after it.")
            .instead("Widen the column and all that refer to it to bigint long before, in small steps.")
            .links("https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return NumberSource.of(context).filter(source -> source.used() > 0.5).map(source -> finding(context, source));
    }

    private Finding finding(ReviewContext context, NumberSource source) {
        Draft draft = finding(
                        source.subject(),
                        source.name() + " has used " + Volume.percent(source.used()) + " of its numbers.")
                .severity(
                        source.used() > 0.9 ? Severity.BLOCKER : source.used() > 0.75 ? Severity.HIGH : Severity.MEDIUM)
                .consequence(Volume.count(source.left()) + " are left; the insert after that fails.")
                .evidence(Evidence.observed(
                        "The last one was " + Volume.count(source.last()) + ", the end is " + Volume.count(source.end())
                                + ", that of " + (source.endsBySequence() ? "the sequence" : "the column's type")
                                + ".",
                        "SELECT last_value FROM " + context.phrasing().quote(source.sequence())));
        forecast(context, source, draft);
        List<String> narrow = narrowChildren(context, source.fed());
        if (!narrow.isEmpty()) {
            draft.evidence(Evidence.observed(
                    "To be widened with it, since they hold its numbers: " + ReviewContext.list(narrow) + "."));
        }
        return source.endsBySequence()
                ? draft.remedy(
                        "Let the sequence go on to the end of bigint.", List.of(longer(context, source.sequence())))
                : draft.choice(
                        "Widen the column before the numbers run out.",
                        "Add a bigint column beside it, keep it filled by a trigger, copy the old rows in batches and"
                                + " swap the two in one short transaction: nothing is blocked for long.",
                        "Change the type in place: one statement, which rewrites the table and blocks it meanwhile.",
                        "To win time, let the sequence go on from the lowest negative number, if no reader minds.");
    }

    private static void forecast(ReviewContext context, NumberSource source, Draft draft) {
        double growth = context.policy().context().growthPerYear();
        if (growth > 1) {
            long months = Math.round(12 * Math.log(1 / source.used()) / Math.log(growth));
            if (months < MONTHS_WORTH_TELLING) {
                draft.evidence(Evidence.estimated(
                        "Growing " + (growth == Math.rint(growth) ? String.valueOf((long) growth) : growth)
                                + "-fold a year, as underpin.yaml says, the end comes "
                                + (months < 1 ? "within a month." : "in about " + months + " months.")));
            }
        }
    }

    private static List<String> narrowChildren(ReviewContext context, NumberSource.@Nullable Fed fed) {
        if (fed == null) {
            return List.of();
        }
        return context.relations().referencing(fed.table().name()).stream()
                .flatMap(reference -> {
                    int place = context.relations()
                            .referencedColumns(reference.key())
                            .indexOf(fed.column().name());
                    return Stream.ofNullable(child(reference, place));
                })
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable String child(Relations.Reference reference, int place) {
        if (place < 0 || place >= reference.key().columns().size()) {
            return null;
        }
        String name = reference.key().columns().get(place);
        return reference
                .child()
                .column(name)
                .filter(column -> NumberSource.highest(column) < Long.MAX_VALUE)
                .map(column -> reference.child().name().name() + "." + name + " (" + column.type() + ")")
                .orElse(null);
    }

    private static String longer(ReviewContext context, ObjectName sequence) {
        return "ALTER SEQUENCE " + context.phrasing().quote(sequence) + " AS bigint MAXVALUE " + Long.MAX_VALUE;
    }
}
