package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** A document that is parsed anew by every reader. */
public final class JsonInsteadOfJsonb implements Rule {

    /** Documents that are kept as they came, to the letter. */
    private static final Set<String> VERBATIM =
            Set.of("raw", "verbatim", "original", "signed", "signature", "unparsed");

    private static final Card CARD = CardText.of(JsonInsteadOfJsonb.class, "json where jsonb would do", Severity.LOW)
            .when(
                    "A column has the type json, on an engine that has a binary one. Columns named as raw, original or signed"
                            + " documents are left out: json keeps blanks and the order of keys.")
            .effect("The text is parsed again by every reader; it can be neither compared nor indexed.")
            .instead("Use jsonb, unless the letter of the text matters.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> context.has(Ability.BINARY_JSON))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> context.base(column.type()).family() == TypeFamily.JSON)
                        .filter(column -> !NameWords.hasAny(column.name(), VERBATIM))
                        .map(column -> finding(context, table, column)));
    }

    private Finding finding(ReviewContext context, Table table, Column column) {
        long binary = context.tables()
                .flatMap(other -> other.columns().stream())
                .filter(other -> other.type().family() == TypeFamily.JSON_BINARY)
                .count();
        return finding(
                        Subject.column(table.name(), column.name()),
                        table.name().name() + "." + column.name() + " is json, not jsonb.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        binary == 0
                                ? "No column of this database is jsonb."
                                : "Columns of this database that are jsonb: " + binary + "."))
                .remedy(
                        "Make it jsonb, unless the letter of the text matters: of a key that occurs twice, the last one stays."
                                + " This rewrites the table under an exclusive lock.",
                        context.phrasing()
                                .alterType(
                                        table.name(),
                                        column.name(),
                                        "jsonb",
                                        context.phrasing().quote(column.name()) + "::jsonb"));
    }
}
