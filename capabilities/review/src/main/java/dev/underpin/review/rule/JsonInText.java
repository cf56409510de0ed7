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
import java.util.stream.Stream;

/** Documents in a column that does not know that they are. */
public final class JsonInText implements Rule {

    private static final long ENOUGH_ROWS = 100;
    private static final double NEARLY_ALL = 0.95;

    private static final Card CARD = CardText.of(JsonInText.class, "JSON in a text column", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "At least 95 % of the values of a text column, of at least 100 looked at, are JSON objects or arrays, and not"
                            + " all of them empty. Silent on engines without a JSON type.")
            .effect(
                    "A document that is broken is stored like any other; nothing inside can be indexed or asked for without"
                            + " parsing every row.")
            .instead("Use jsonb. Text is right where the very bytes count, as for a signature over them.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.has(Ability.BINARY_JSON)
                ? SampledColumn.text(context)
                        .filter(one -> one.values().present() >= ENOUGH_ROWS)
                        .filter(one -> one.values().share(JsonShape::isDocument) >= NEARLY_ALL)
                        .filter(one -> one.values().share(value -> value.length() < 5) < NEARLY_ALL)
                        .map(one -> finding(context, one))
                : Stream.empty();
    }

    private Finding finding(ReviewContext context, SampledColumn one) {
        long present = one.values().present();
        long documents = one.values().matching(JsonShape::isDocument);
        String column = context.phrasing().quote(one.column().name());
        Draft draft = finding(one.subject(), one.name() + " holds JSON in text.")
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        "Of " + Volume.count(present) + " values looked at, " + Volume.count(documents)
                                + " are JSON objects or arrays.",
                        one.query(context.phrasing(), "%s NOT LIKE '{%' AND %s NOT LIKE '[%'")));
        boolean simple = present == documents && one.column().defaultValue() == null && !one.isChecked();
        return simple
                ? draft.remedy(
                        "Make it jsonb, unless the very bytes count. The table is rewritten and blocked meanwhile; a value"
                                + " that is no JSON stops it.",
                        context.phrasing()
                                .alterType(
                                        one.table().name(),
                                        one.column().name(),
                                        "jsonb",
                                        "CAST(" + column + " AS jsonb)"))
                : draft.choice(
                        "Give it a type, unless the very bytes count.",
                        "Mend or empty the values that are no JSON, drop the default, change the type to jsonb.",
                        "Add a jsonb column beside it, keep both filled for a while, move the readers, drop the text.");
    }
}
