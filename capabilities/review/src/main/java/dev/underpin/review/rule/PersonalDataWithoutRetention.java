package dev.underpin.review.rule;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.ReferentialAction;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Personal data that nobody has said an end for, by a team that says so for other tables. */
public final class PersonalDataWithoutRetention implements Rule {

    private static final Card CARD = CardText.of(
                    PersonalDataWithoutRetention.class, "Personal data without a retention", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file says for some tables how long their rows may be kept, and not for one in which personal"
                            + " values were seen, or of which a comment says that it holds personal data. The table of persons"
                            + " is left out, and so is every table whose rows go with it, or with those of a table that has a"
                            + " retention, by ON DELETE CASCADE.")
            .effect(
                    "It is kept for ever by default: the law asks for an end, and every leak holds all the years there were.")
            .instead("Decide how long it is needed, write that down under context.retention, and let a job keep to it.")
            .links("https://eur-lex.europa.eu/eli/reg/2016/679/oj");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        if (context.policy().context().retention().isEmpty()) {
            return Stream.empty();
        }
        Set<ObjectName> ending = ending(context);
        Map<ObjectName, List<PersonalColumn>> seen = PersonalColumn.seen(
                        context, one -> !ending.contains(one.table().name()))
                .collect(Collectors.groupingBy(one -> one.column().table().name(), TreeMap::new, Collectors.toList()));
        return context.tables()
                .filter(table -> !ending.contains(table.name()))
                .filter(table -> isClassified(table) || seen.containsKey(table.name()))
                .map(table -> finding(context, table, seen.getOrDefault(table.name(), List.of())));
    }

    /** Tables whose rows have an end: by a retention, with a person's erasure, or with rows that have one. */
    private static Set<ObjectName> ending(ReviewContext context) {
        var policy = context.policy().context();
        Set<ObjectName> ending = context.tables()
                .map(Table::name)
                .filter(name ->
                        policy.retentionOf(name).isPresent() || name.toString().equals(policy.gdprSubject()))
                .collect(Collectors.toCollection(HashSet::new));
        for (boolean more = true; more; ) {
            more = ending.addAll(context.tables()
                    .filter(table -> table.foreignKeys()
                            .filter(PersonalDataWithoutRetention::goesAlong)
                            .anyMatch(key -> ending.contains(key.referenced())))
                    .map(Table::name)
                    .toList());
        }
        return ending;
    }

    private static boolean goesAlong(ForeignKey key) {
        return key.onDelete() == ReferentialAction.CASCADE;
    }

    private static boolean isClassified(Table table) {
        return PersonalComment.is(table.comment())
                || table.columns().stream().anyMatch(column -> PersonalComment.is(column.comment()));
    }

    private Finding finding(ReviewContext context, Table table, List<PersonalColumn> seen) {
        String name = table.name().name();
        String subject = context.policy().context().gdprSubject();
        return finding(
                        Subject.table(table.name()),
                        name + " holds personal data, and underpin.yaml does not say for how long.")
                .confidence(isClassified(table) ? Confidence.CERTAIN : Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        isClassified(table)
                                ? "A comment of its own says so."
                                : "By their values: "
                                        + ReviewContext.list(seen.stream()
                                                .map(one ->
                                                        one.column().column().name() + " (" + one.titles() + ")")
                                                .toList())
                                        + "."))
                .choice(
                        "Decide when its rows go.",
                        "After some time: add " + table.name()
                                + " to context.retention in underpin.yaml, and a job that" + " keeps to it.",
                        "With the person: a foreign key ON DELETE CASCADE to "
                                + (subject == null
                                        ? "the table of persons, named as context.gdpr-subject."
                                        : subject + "."),
                        "Never, for a reason that the law accepts: waive this with that reason.");
    }
}
