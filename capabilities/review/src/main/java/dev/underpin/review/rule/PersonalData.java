package dev.underpin.review.rule;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of persons: in places where nobody would look for them, and where nobody has said so. */
public final class PersonalData implements Rule {

    private static final Card CARD = CardText.of(PersonalData.class, "Personal data", Severity.HIGH)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "Sampled values are e-mail addresses of persons, international telephone numbers, IBANs, payment cards,"
                            + " national identity numbers or public network addresses. High for payment cards and inside of text or"
                            + " JSON, medium in a column whose name does not tell, one note for the table where names tell. Silent"
                            + " where a comment says personal data, and for the table that underpin.yaml names as gdpr-subject.")
            .effect("Erasure, export, retention and access rights pass by what nobody knows to be there.")
            .instead(
                    "Keep personal data in columns of their own, say so in a comment, and let the rules of the house reach"
                            + " them.")
            .links("https://eur-lex.europa.eu/eli/reg/2016/679/oj");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        List<PersonalColumn> found =
                PersonalColumn.seen(context, one -> !isClassified(context, one)).toList();
        Map<Table, List<PersonalColumn>> evident = found.stream()
                .filter(one -> one.place() == PersonalColumn.Place.EVIDENT)
                .collect(Collectors.groupingBy(
                        one -> one.column().table(),
                        () -> new TreeMap<>(Comparator.comparing(Table::name)),
                        Collectors.toList()));
        return Stream.concat(
                found.stream()
                        .filter(one -> one.place() != PersonalColumn.Place.EVIDENT)
                        .map(one -> ofColumn(context, one)),
                evident.entrySet().stream().map(entry -> ofTable(context, entry.getKey(), entry.getValue())));
    }

    private static boolean isClassified(ReviewContext context, SampledColumn one) {
        return one.table().name().toString().equals(context.policy().context().gdprSubject())
                || PersonalComment.is(one.table().comment())
                || PersonalComment.is(one.column().comment());
    }

    private Finding ofColumn(ReviewContext context, PersonalColumn one) {
        SampledColumn column = one.column();
        boolean hidden = one.place() == PersonalColumn.Place.HIDDEN;
        boolean cards = one.counts().containsKey(PersonalValue.PAYMENT_CARD);
        return finding(
                        column.subject(),
                        (hidden ? "Among other things, " : "") + column.name() + " holds " + one.titles()
                                + (hidden || cards ? "." : ", and its name does not say so."))
                .severity(hidden || cards ? Severity.HIGH : Severity.MEDIUM)
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(column.table()))
                .evidence(Evidence.observed(
                        "Of " + Volume.count(column.values().present()) + " values looked at, " + one.numbers() + ".",
                        column.query(context.phrasing(), one.condition())))
                .choice(
                        cards ? "Get the card numbers out of the database." : "Decide where they belong.",
                        cards
                                ? "Let the payment provider keep them, and keep its token and the last four digits."
                                : "Move them into columns of their own, and keep the text free of them when it is written.",
                        cards
                                ? "If they must be kept, keep them in a store of their own that is made and audited for cards."
                                : "Keep them here: say personal data in a comment on the column, and let erasure, export and"
                                        + " retention reach it.");
    }

    private Finding ofTable(ReviewContext context, Table table, List<PersonalColumn> columns) {
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " holds personal data, and no comment says so.")
                .severity(Severity.INFO)
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed("By their values: "
                        + ReviewContext.list(columns.stream()
                                .map(one -> one.column().column().name() + " (" + one.titles() + ")")
                                .toList())
                        + "."))
                .advice(
                        "Say personal data in a comment on the table or the columns, and who answers for it; see that erasure,"
                                + " export and retention reach it.");
    }
}
